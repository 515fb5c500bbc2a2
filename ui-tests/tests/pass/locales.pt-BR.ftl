EXPIRED_TOKEN = O token expirou
