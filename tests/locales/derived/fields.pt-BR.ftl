too_short = Pelo menos { $min } caracteres
