EXPIRED_TOKEN = Caducado hace { $edad } segundos
