//! The generated enums.

use std::ops::Range;

#[derive(Clone, Copy)]
pub enum Kind {
    /// `Debug` alone: what the others cost on top of it is the cost of their derive.
    Plain,
    Thiserror,
    ApiError,
    /// The same, and back from what was received.
    Decode,
}

#[derive(Clone, Copy)]
pub enum Shape {
    Unit,
    /// One field, shown in the message.
    Field,
    /// Two fields that are details.
    Details,
}

/// Its variants are named and numbered by `numbers`.
pub fn error_enum(name: &str, kind: Kind, shape: Shape, numbers: Range<u32>) -> String {
    let derives = match kind {
        Kind::Plain => "Debug",
        Kind::Thiserror => "Debug, thiserror::Error",
        Kind::ApiError | Kind::Decode => "Debug, api_error::ApiError",
    };
    let decode = if let Kind::Decode = kind { "#[api(decode)]\n" } else { "" };
    let variants: String = numbers.map(|number| variant(kind, shape, number)).collect();
    format!("/// Generated.\n#[derive({derives})]\n{decode}pub enum {name} {{\n{variants}}}\n")
}

fn variant(kind: Kind, shape: Shape, number: u32) -> String {
    let (shown, field) = match shape {
        Shape::Unit => ("", ""),
        Shape::Field => (" to {name}", " {\n        /// Generated.\n        name: String,\n    }"),
        Shape::Details => ("", " { name: String, count: u64 }"),
    };
    let attribute = match kind {
        Kind::Plain => String::new(),
        Kind::Thiserror => format!("    #[error(\"Failure {number} happened{shown}\")]\n"),
        Kind::ApiError | Kind::Decode => {
            format!("    #[api(code = {number}, status = 404, message = \"Failure {number} happened{shown}\")]\n")
        }
    };
    format!("    /// The failure number {number}.\n{attribute}    Failure{number}{field},\n")
}

/// An enum of unit variants, with headers that belong to all of them.
pub fn error_enum_with_headers(variants: u32, headers: u32) -> String {
    let headers: String = (0..headers).map(|header| format!("#[api(header = \"X-{header}: {header}\")]\n")).collect();
    format!("{headers}{}", error_enum("Failure", Kind::ApiError, Shape::Unit, 0..variants))
}

/// Enums that are nested in each other, each with its own unit variants.
pub fn nested_enums(kind: Kind, levels: u32, variants: u32) -> String {
    let transparent = if let Kind::Thiserror = kind { "error" } else { "api" };
    let level = |level: u32| {
        let own = error_enum(&enum_name(level), kind, Shape::Unit, level * variants..(level + 1) * variants);
        let inner = level.checked_sub(1).map(enum_name);
        let inner =
            inner.map(|inner| format!("    /// Generated.\n    #[{transparent}(transparent)]\n    Inner({inner}),\n"));
        own.replace("\n}\n", &format!("\n{}}}\n", inner.unwrap_or_default()))
    };
    (0..levels).map(level).collect()
}

/// Enums of `codes` codes each, with different numbers and names.
pub fn error_enums(enums: u32, codes: u32) -> String {
    let one =
        |index: u32| error_enum(&enum_name(index), Kind::ApiError, Shape::Unit, index * codes..(index + 1) * codes);
    (0..enums).map(one).collect()
}

pub fn joined_catalog(enums: u32) -> String {
    let names: Vec<String> = (0..enums).map(enum_name).collect();
    format!(
        "/// Generated.\npub static ALL: api_error::catalog::Catalog = api_error::catalog![{}];\n",
        names.join(", ")
    )
}

fn enum_name(index: u32) -> String {
    format!("Errors{index}")
}
