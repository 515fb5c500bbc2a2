-brand = …
-shop = Tienda
    .gender = f

EXPIRED_TOKEN = Caducado en { -shop }
WRONG_PASSWORD = Contraseña: { EXPIRED_TOKEN }, { -brand }, { LOCKED.title }, { NUMBER("1") }
LOCKED = text
    .title = Bloqueado
BLOCKED = { -shop.gender ->
   *[other] Bloqueado
}
