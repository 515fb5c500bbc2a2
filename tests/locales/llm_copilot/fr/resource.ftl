NOT_FOUND = Ressource non trouvée
