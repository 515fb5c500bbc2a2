//! Errors with languages, as the derive would make them of the files in `locales`.

use std::fmt;

use api_error::FieldError;
use api_error::private::{ApiError, ErrorSpec, Fact, Fields, FluentFile, Locales, Origin, Row, Translation, specs};

static GERMAN: FluentFile =
    FluentFile::new("de", "locales/shop/de/errors.ftl", include_str!("../../locales/shop/de/errors.ftl"));
static POLISH: FluentFile =
    FluentFile::new("pl", "locales/shop/pl/errors.ftl", include_str!("../../locales/shop/pl/errors.ftl"));
static FIELDS: FluentFile =
    FluentFile::new("de", "locales/shop/de/fields.ftl", include_str!("../../locales/shop/de/fields.ftl"));
static LOCALES: Locales = Locales::new("en", &["de", "pl"], &[|| &FIELDS]);
static ORIGIN: Origin = Origin::new(module_path!(), "ShopError", file!(), line!()).with_locales(&LOCALES);

const EXPOSE: u8 = 1;
const TEMPLATE: u8 = 4;

const fn row(code: &'static str, flags: u8, status: u16, title: &'static str, message: &'static str) -> Row {
    (code, flags, 0, status, title, message, "", "", "")
}

const fn german(id: &'static str) -> Fact {
    Fact::Translation("de", Translation::Fluent(|| &GERMAN, id))
}

static SPECS: [ErrorSpec; 7] = specs(
    &ORIGIN,
    [
        row("OUT_OF_STOCK", EXPOSE, 409, "Out of stock", "Out of stock"),
        row("TOO_MANY", EXPOSE | TEMPLATE, 409, "Too many", "{count} too many for {who}"),
        row("INPUT_INVALID", EXPOSE, 422, "Input invalid", "Input invalid"),
        row("STORAGE_FAILED", 0, 500, "Storage failed", "Storage failed"),
        row("QUOTA_BROKEN", TEMPLATE, 500, "Quota broken", "Quota {used} is broken"),
        row("CLOSED", EXPOSE, 503, "Closed", "Closed"),
        row("NUMBERS", EXPOSE, 409, "Numbers", "Numbers"),
    ],
    &[
        (0, &[Fact::Translation("de", Translation::Plain("Der Artikel ist ausverkauft."))]),
        (1, &[german("TOO_MANY"), Fact::Translation("pl", Translation::Fluent(|| &POLISH, "TOO_MANY"))]),
        (2, &[Fact::Translation("de", Translation::Plain("Die Eingabe ist „ungültig“."))]),
        (3, &[Fact::Translation("de", Translation::Plain("Interner Fehler"))]),
        (4, &[german("QUOTA_BROKEN")]),
        (5, &[german("CLOSED")]),
        (6, &[german("NUMBERS")]),
    ],
);

pub const OUT_OF_STOCK: &ErrorSpec = &SPECS[0];

#[derive(Debug)]
pub enum ShopError {
    OutOfStock,
    TooMany { count: u32, who: Option<&'static str> },
    InputInvalid(Vec<FieldError>),
    StorageFailed,
    QuotaBroken { used: u32 },
    Closed,
    Numbers { value: serde_json::Value },
}

impl ApiError for ShopError {
    fn spec(&self) -> &'static ErrorSpec {
        &SPECS[match self {
            Self::OutOfStock => 0,
            Self::TooMany { .. } => 1,
            Self::InputInvalid(_) => 2,
            Self::StorageFailed => 3,
            Self::QuotaBroken { .. } => 4,
            Self::Closed => 5,
            Self::Numbers { .. } => 6,
        }]
    }

    fn message(&self, out: &mut dyn fmt::Write) -> fmt::Result {
        match self {
            Self::TooMany { count, who } => write!(out, "{count} too many for {}", who.unwrap_or("nobody")),
            Self::QuotaBroken { used } => write!(out, "Quota {used} is broken"),
            _ => out.write_str(self.spec().message()),
        }
    }

    fn visit(&self, fields: &mut Fields<'_>) {
        match self {
            Self::TooMany { count, who } => {
                fields.field("count", count).argument("count", count);
                // Not given at all where it is unknown, which makes the message fail.
                if let Some(who) = who {
                    fields.argument("who", who);
                }
            }
            Self::InputInvalid(errors) => {
                fields.field_errors(errors);
            }
            Self::QuotaBroken { used } => {
                fields.hidden().field("used", used).argument("used", used);
            }
            Self::Numbers { value } => {
                fields.argument("value", value);
            }
            _ => {}
        }
    }
}

impl fmt::Display for ShopError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.spec().code())
    }
}

impl std::error::Error for ShopError {}
