too_short = Mindestens { $min ->
    [one] ein Zeichen
   *[other] { $min } Zeichen
}
email-invalid = Keine Adresse
