BOTH = Ambos
