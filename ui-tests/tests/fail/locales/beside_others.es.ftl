EXPIRED_TOKEN = Caducado hace { $age } segundos
EXPIRED_TOKEN = Caducado
