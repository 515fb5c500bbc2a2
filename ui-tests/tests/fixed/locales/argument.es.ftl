MISSPELT = Como máximo { $limit }
NONE_LIKE_IT = { NUMBER($limit) ->
    [one] Como máximo uno
   *[other] Como máximo { $window }
}
ONLY_ONE =
    Como máximo
    { $limit }
WITHOUT_FIELDS = Demasiados
POSITIONAL = Demasiados: { $count }
HIDDEN_FIELD = Demasiados en { $shard }
HIDDEN = Error en { $table }
BY_ANOTHER = Demasiados
