# The shop of ours is a term, which is right.
-shop = Tienda

EXPIRED_TOKEN = El token ha caducado
auth-password-wrong = Contraseña incorrecta en { -shop }

-greeting = …
