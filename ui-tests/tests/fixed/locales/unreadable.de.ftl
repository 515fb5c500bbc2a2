NOT_FOUND = Nicht gefunden
