NOT_FOUND = Ressource nicht gefunden
