//! What users see: compiler messages under `tests/fail`, forms that compile under `tests/pass`.
