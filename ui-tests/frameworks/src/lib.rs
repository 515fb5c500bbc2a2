//! What users see of a framework: compiler messages under `tests/fail`, the same after the advice was followed under `tests/fixed`, forms that
//! compile under `tests/pass`.
