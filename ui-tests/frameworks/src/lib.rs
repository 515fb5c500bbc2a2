//! What users see of a framework: compiler messages under `tests/fail`, forms that compile under `tests/pass`.
