EXPIRED_TOKEN = El token ha caducado
    .title = Caducado
