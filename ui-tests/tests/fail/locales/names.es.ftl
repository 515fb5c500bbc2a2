-shop = Tienda
    .gender = f

EXPIRED_TOKEN = Caducado en { -shopp }
WRONG_PASSWORD = Contraseña: { EXPIRED_TOKN }, { -brand }, { LOCKED.title }, { DATETIME("2") }, { PLURAL("1") }
EXPIRED_TOKEN = Caducado
LOCKED =
    .title = Bloqueado
UNKNOWN = { "" }
BLOCKED = { -shop.gendre ->
   *[other] Bloqueado
}
-shop = Otra tienda
