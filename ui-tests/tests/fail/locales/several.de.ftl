EXPIRED_TOKEN = Abgelaufen
EXPIRED = Abgelaufen
