# Was wir verkaufen.
-shop = Krämerladen

SOLD_OUT = Der Artikel ist { "{" }ausverkauft{ "}" }.
basket-too-large =
    Höchstens { $limit } Artikel
      je Korb, { $type } ausgenommen.
code-1ST_ORDER = { $wait ->
    [one] Noch eine Sekunde
   *[other] Noch { $wait } Sekunden
}
STORAGE_FAILED = { -shop }: interner Fehler
CLOSED = Geschlossen
    .title = Zu
NAMED = Bei { $name }
BOTH = { SOLD_OUT } { NAMED }
INVALID = Ungültig
