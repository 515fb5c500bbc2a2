too_short = Al menos { $min } caracteres
too-long = Como máximo { $max } caracteres
