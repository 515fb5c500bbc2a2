-shop = Krämerladen

OUT_OF_STOCK = Der Artikel ist ausverkauft.
TOO_MANY = { $count ->
    [one] Ein Artikel ist zu viel
   *[other] { $count } Artikel sind zu viel
} für { $who }.
INPUT_INVALID = Die Eingabe ist „ungültig“.
STORAGE_FAILED = Interner Fehler
QUOTA_BROKEN = Das Kontingent { $used } ist defekt
CLOSED = { -shop } ist geschlossen
    .title = Geschlossen
NUMBERS = { NUMBER($value, minimumFractionDigits: 2) }{ NUMBER($value, minimumFractionDigits: 30) ->
    [one] .
   *[other] :
} { $value ->
    [one] one
   *[other] other
}
