too_short = Mindestens { $min } Zeichen
range-1-too-high = Zu hoch
code-1-number = Eine Zahl
