EXPIRED_TOKEN = El token
	ha caducado
auth.expired = El token ha caducado
A1 = { $count
A2 = { "{ }
A3 = caducado }
A4 =
-a5 =
A6 = { $count -> [one] uno *[other] otros }
A7 = { $count ->
    [one] uno
    [other] otros
}
A8 = { $count ->
   *[one] uno
   *[other] otros
}
A9 = { $count ->
    [one]
   *[other] otros
}
B1 = { % }
B2 = { number($count) }
B3 = { EXPIRED_TOKEN ->
   *[other] otros
}
B4 = { -a.b }
B5 = { NUMBER(digits: 2, $count) }
B6 = { NUMBER($count, digits: 2, digits: 3) }
B7 = { "\x" }
B8 = { NUMBER($count, digits: $count) }
B9 = { NUMBER($count }
C1 = { "abc
C2 = { -1.x }
C3 = { $count ->
   *[other otros
}
C4 = { $1 }
C5 = {
