LOCKED = Bloqueado
