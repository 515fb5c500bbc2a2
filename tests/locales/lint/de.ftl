BOTH = Beide
GERMAN = Deutsch
