EXPIRED_TOKEN = Caducado hace { $age } segundos
