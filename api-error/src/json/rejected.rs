//! The errors of a validator as they serialize, without the values that were rejected.
//!
//! A type parameter, a struct of the user and another version of the library hide from the compiler what they hold. By the names
//! that it serializes with, an error of [validator](https://docs.rs/validator) is known all the same.

use serde::ser::{Error, Serialize, Serializer};
use serde_json::Value;

use super::guarded::{Guarded, Notes};

/// The parameters that validator writes itself, and that say something about the rule. Not among them are `value`, and `other` of
/// `must_match`, which is a value as well; what a validator of the user's adds under another name may be the value again.
pub(crate) const OF_THE_RULE: [&str; 6] = ["min", "max", "equal", "exclusive_min", "exclusive_max", "needle"];

/// The field of the parameters.
pub(super) const PARAMS: &str = "params";

/// Whether a struct is the `ValidationError` of a version of validator: code, message and parameters.
pub(super) fn is_error_of_validator(name: &str, len: usize) -> bool {
    name == "ValidationError" && len == 3
}

/// The parameters of the rule alone.
pub(super) struct WithoutValues<'a, T: ?Sized>(pub(super) &'a T);

impl<T: Serialize + ?Sized> Serialize for WithoutValues<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let params = self.0.serialize(Guarded(serde_json::value::Serializer, &Notes::default()));
        let Value::Object(params) = params.map_err(S::Error::custom)? else {
            // No parameters that anybody knows.
            return serializer.serialize_map(Some(0)).and_then(serde::ser::SerializeMap::end);
        };
        serializer.collect_map(params.iter().filter(|(name, _)| OF_THE_RULE.contains(&name.as_str())))
    }
}
