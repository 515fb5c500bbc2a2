NOT_FOUND = Introuvable é
