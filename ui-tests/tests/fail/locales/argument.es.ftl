MISSPELT = Como máximo { $limt }
NONE_LIKE_IT = { NUMBER($count) ->
    [one] Como máximo uno
   *[other] Como máximo { $count }
}
ONLY_ONE =
    Como máximo
    { $count }
WITHOUT_FIELDS = Demasiados: { $limit }
POSITIONAL = Demasiados: { $count }
HIDDEN_FIELD = Demasiados en { $shard }
HIDDEN = Error en { $table }
BY_ANOTHER = { ONLY_ONE }
