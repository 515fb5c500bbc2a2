NOT_FOUND = Recurso no encontrado
