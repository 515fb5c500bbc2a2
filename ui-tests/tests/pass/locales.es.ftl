EXPIRED_TOKEN = El token ha caducado
TOO_MANY_ATTEMPTS = { $retry_after ->
    [one] Espera un segundo
   *[other] Espera { $retry_after } segundos
}
