VALIDATION_ERROR = Die Anfrage ist nicht gültig
INVALID_UUID = Die UUID ist nicht gültig
INVALID_JSON = Das JSON ist nicht gültig
SESSION_NOT_FOUND = Diese Sitzung gibt es nicht
RATE_LIMIT_EXCEEDED = Zu viele Anfragen. Bitte versuchen Sie es in { $retry_after ->
        [one] einer Sekunde
       *[other] { $retry_after } Sekunden
    } noch einmal
LLM_API_ERROR = Das Sprachmodell antwortet nicht
INTERNAL_ERROR = Interner Fehler
