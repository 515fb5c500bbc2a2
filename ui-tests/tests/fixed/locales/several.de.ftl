EXPIRED_TOKEN = Abgelaufen
