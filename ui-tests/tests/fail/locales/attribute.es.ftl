EXPIRED_TOKEN = El token ha caducado
    .tooltip = Entra otra vez
    .title = Caducado hace { $age } segundos
