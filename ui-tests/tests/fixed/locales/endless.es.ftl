-shop = Tienda
EXPIRED_TOKEN = { -shop }: { WRONG_PASSWORD }
WRONG_PASSWORD = Caducado
