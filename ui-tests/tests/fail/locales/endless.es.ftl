-shop = Tienda { -shop }
EXPIRED_TOKEN = { -shop }: { WRONG_PASSWORD }
WRONG_PASSWORD = { EXPIRED_TOKEN }
