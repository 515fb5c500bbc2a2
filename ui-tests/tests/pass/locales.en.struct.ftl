MISSING = There is no { $what }
