LOCKED = Verrouillé
EXPIRED_TOKEN = Expiré
