too_short = Mindestens { $min ->
    [one] ein Zeichen
   *[other] { $min } Zeichen
}
email-invalid = Keine Adresse
code-2fa-missing = Der zweite Faktor fehlt
