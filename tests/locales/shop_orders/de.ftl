REJECTED = Die Bestellung wurde abgelehnt
