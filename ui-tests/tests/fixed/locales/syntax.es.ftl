-a = a
    .b = c
EXPIRED_TOKEN = El token
    ha caducado
A1 = { $count }
A2 = { "{" }
A3 = caducado { "}" }
A4 = text
-a5 = text
A6 = { $count ->
    [one] uno
   *[other] otros
}
A7 = { $count ->
    [one] uno
   *[other] otros
}
A8 = { $count ->
    [one] uno
   *[other] otros
}
A9 = { $count ->
    [one] text
   *[other] otros
}
B1 = { $count }
B2 = { NUMBER($count) }
B3 = { $count ->
   *[other] otros
}
B4 = { -a.b ->
   *[other] otros
}
B5 = { NUMBER($count, minimumFractionDigits: 2) }
B6 = { NUMBER($count, minimumFractionDigits: 2) }
B7 = { "\u00E9" }
B8 = { NUMBER($count, minimumFractionDigits: 2) }
B9 = { NUMBER($count) }
C1 = { "text" }
C2 = { -a }
C3 = { $count ->
   *[other] otros
}
C4 = { $count }
C5 = { $count }
