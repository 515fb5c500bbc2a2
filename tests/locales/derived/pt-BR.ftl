SOLD_OUT = Esgotado
