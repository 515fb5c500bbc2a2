length = Erlaubt sind { $min } bis { $max } Zeichen
range = Erlaubt ist eine Zahl von { $min } bis { $max }
