//! What an API promises, as data.

pub(crate) mod schema;
