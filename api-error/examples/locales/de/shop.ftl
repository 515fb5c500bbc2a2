OUT_OF_STOCK = Der Artikel ist ausverkauft.
    .title = Ausverkauft
TOO_MANY_ITEMS = { $count ->
    [one] Ein Artikel ist zu viel.
   *[other] { $count } Artikel sind zu viel.
}
ORDER_INVALID = Die Bestellung ist nicht gültig.
