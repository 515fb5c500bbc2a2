//! Where in the body something is.

use std::borrow::Cow;

/// Where in the body a value is.
#[derive(Clone, Copy)]
pub(super) struct Place<'p> {
    pub(super) around: Option<&'p Place<'p>>,
    pub(super) step: Step<'p>,
}

#[derive(Clone, Copy)]
pub(super) enum Step<'p> {
    /// A key of the template, as it is written there.
    Key(&'static str),
    Name(&'p str),
    Index(usize),
}

impl Place<'_> {
    /// As a JSON Pointer.
    pub(super) fn pointer(&self) -> String {
        let mut pointer = self.around.map_or_else(String::new, Place::pointer);
        pointer.push('/');
        match self.step {
            Step::Key(key) => pointer.push_str(&escaped(&name_of(key))),
            Step::Name(name) => pointer.push_str(&escaped(name)),
            Step::Index(index) => pointer.push_str(itoa::Buffer::new().format(index)),
        }
        pointer
    }
}

fn escaped(name: &str) -> String {
    name.replace('~', "~0").replace('/', "~1")
}

pub(super) fn inside(key: &'static str) -> &'static str {
    key.strip_prefix(",\"").and_then(|key| key.strip_suffix("\":")).unwrap_or(key)
}

/// The name in a key of the template.
pub(super) fn name_of(key: &'static str) -> Cow<'static, str> {
    let escaped = inside(key);
    if !escaped.contains('\\') {
        return Cow::Borrowed(escaped);
    }
    serde_json::from_str(&format!("\"{escaped}\"")).map_or(Cow::Borrowed(escaped), Cow::Owned)
}
