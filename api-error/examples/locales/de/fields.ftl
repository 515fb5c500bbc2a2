too_short = Mindestens { $min } Zeichen
