//! What is documented. `fixtures/README.md` explains the members.

use std::collections::BTreeMap;

use api_error::Mode;
use serde::Deserialize;
use serde_json::Value;

/// The reference of one API.
#[derive(Debug, Deserialize)]
pub struct Fixture {
    /// Its errors.
    pub codes: Vec<Code>,
    /// Its documented responses.
    pub examples: Vec<Example>,
    /// Its messages in other languages.
    #[serde(default)]
    pub localized: Vec<Localized>,
}

impl Fixture {
    /// The facts of a code.
    #[must_use]
    pub fn code(&self, id: &str) -> Option<&Code> {
        self.codes.iter().find(|code| code.id == id)
    }

    /// The first example of that kind with that code.
    #[must_use]
    pub fn example(&self, id: &str, kind: &str) -> Option<&Example> {
        self.examples.iter().find(|example| example.id.as_deref() == Some(id) && example.kind == kind)
    }
}

/// One error. What is `None` is not documented.
#[derive(Debug, Deserialize)]
pub struct Code {
    /// The code on the wire.
    pub id: String,
    /// Its number.
    pub number: Option<i64>,
    /// What it means: the doc comment of its variant.
    pub description: Option<String>,
    /// Its summary.
    pub title: Option<String>,
    /// Its group.
    pub category: Option<String>,
    /// Its status.
    pub status: Option<u16>,
    /// The text of the catalog.
    pub message: Option<String>,
    /// Parts of texts that differ from one occurrence to the next: `role` stands as `<role>` in them.
    #[serde(default)]
    pub placeholders: Vec<String>,
    /// Longer messages that examples show. Then the text of the catalog is the title.
    #[serde(default)]
    pub message_variants: Vec<String>,
    /// Whether production shows details.
    pub expose: Option<bool>,
    /// Whether it helps to repeat the request.
    pub retryable: Option<bool>,
    /// The code that a WebSocket is closed with.
    pub ws_close: Option<u16>,
    /// Its headers, as an example shows them.
    #[serde(default)]
    pub headers: BTreeMap<String, String>,
    /// Members that its body has beside those of the envelope.
    #[serde(default)]
    pub body_fields: BTreeMap<String, Value>,
    /// Details as an example shows them.
    pub details: Option<Value>,
}

/// One response.
#[derive(Debug, Default, Deserialize)]
pub struct Example {
    /// The code of the error; none for a shape.
    pub id: Option<String>,
    /// What the example stands for.
    pub kind: String,
    /// The language it is told in.
    pub locale: Option<String>,
    /// Who reads it.
    pub mode: Option<Reader>,
    /// Its status.
    pub status: Option<u16>,
    /// Its headers.
    #[serde(default)]
    pub headers: BTreeMap<String, String>,
    /// Its body, or a part of it.
    pub body_text: String,
    /// What the example leaves out.
    #[serde(default)]
    pub missing: Vec<String>,
    /// Where in the body the text belongs.
    pub pointer: Option<String>,
}

/// The message of one error in one language.
#[derive(Debug, Deserialize)]
pub struct Localized {
    /// The code of the error.
    pub id: String,
    /// The language.
    pub locale: String,
    /// The message.
    pub message: String,
}

/// Who reads an example: [`Mode`], in the words of the fixtures.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Reader {
    /// Strangers.
    Production,
    /// The people who write the service.
    Development,
}

impl From<Reader> for Mode {
    fn from(reader: Reader) -> Self {
        match reader {
            Reader::Production => Self::Production,
            Reader::Development => Self::Development,
        }
    }
}
