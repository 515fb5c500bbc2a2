OTHER_VALUES = Otros valores
