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
    /// Two fields that no message shows.
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
        Shape::Details => (
            "",
            " {\n        /// Generated.\n        name: String,\n        /// Generated.\n        count: u32,\n    }",
        ),
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

/// An enum with headers for all of its variants.
pub fn with_headers(variants: u32, headers: u32) -> String {
    let headers: Vec<_> = (0..headers).map(|header| format!("header = \"X-Header-{header}: {header}\"")).collect();
    let rest = error_enum("Failure", Kind::ApiError, Shape::Unit, 0..variants);
    rest.replace("pub enum", &format!("#[api({})]\npub enum", headers.join(", ")))
}

/// Enums of so many variants each, of which every one is transparent to the one before.
pub fn nested(kind: Kind, levels: u32, variants: u32) -> String {
    let transparent = match kind {
        Kind::Plain => "",
        Kind::Thiserror => "#[error(transparent)]\n    ",
        Kind::ApiError | Kind::Decode => "#[api(transparent)]\n    ",
    };
    let level = |level: u32| {
        let own = error_enum(&enum_name(level), kind, Shape::Unit, level * variants..(level + 1) * variants);
        let inner = level
            .checked_sub(1)
            .map(|before| format!("    /// Generated.\n    {transparent}Inner({}),\n}}\n", enum_name(before)));
        inner.map_or_else(|| own.clone(), |inner| format!("{}{inner}", own.trim_end().trim_end_matches('}')))
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
