//! `rename_all` on a field: it renames what `field_errors` lists, and nothing else.

use darling::Result;
use darling::error::Accumulator;

use super::marks::whole_values;
use crate::attr::Field;
use crate::keys::{Stated, Written};

/// The rules that leave a name of Rust as it is.
const RULES_OF_RUST: [&str; 2] = ["snake_case", "lowercase"];

pub fn refuse_without_effect(fields: &[Field], errors: &mut Accumulator) {
    for field in fields {
        errors.handle(check(field));
    }
}

fn check(field: &Field) -> Result<()> {
    let Some(written) = field.rename_all.written() else { return Ok(()) };
    if field.field_errors.is_some() {
        return match field.rename_all.value() {
            Some(rule) if RULES_OF_RUST.contains(&rule.name) => written.fail(format!(
                "`rename_all = {:?}` has no effect, since fields have such names in Rust: leave it out",
                rule.name
            )),
            _ => Ok(()),
        };
    }
    let role = whole_values(field).next().map(Written::key);
    match role.as_deref() {
        _ if field.has_unread => Ok(()),
        Some("errors") => written.fail_at_key(
            "`rename_all` has no effect on `errors`: write `#[api(field_errors, rename_all = \"camelCase\")]` in the type of these errors",
        ),
        Some(_) => written.fail_at_key(
            "`rename_all` has no effect on `details`: write `#[serde(rename_all = \"camelCase\")]` on the type of the field",
        ),
        None => written.fail_at_key(
            "`rename_all` has no effect without `field_errors`: write `#[api(field_errors, rename_all = \"camelCase\")]` on a list of validation errors, or leave it out",
        ),
    }
}
