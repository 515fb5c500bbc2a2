//! Where a field of the input is.

use std::borrow::Cow;
use std::fmt;
use std::hash::{Hash, Hasher};

use serde::ser::{Serialize, SerializeSeq, Serializer};

use super::uri;

/// The way from the root of the input to a field. An empty path is the input as a whole.
#[derive(Clone, Debug, Default)]
pub struct FieldPath {
    /// As text, which is what is written.
    text: Cow<'static, str>,
    /// The steps, if they were told one by one; else they are what the text says.
    steps: Option<Vec<PathSegment>>,
}

/// One step of a [`FieldPath`].
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum PathSegment {
    /// A member of an object.
    Field(Cow<'static, str>),
    /// An element of an array.
    Index(usize),
}

impl FieldPath {
    /// The input as a whole.
    #[must_use]
    pub const fn new() -> Self {
        Self { text: Cow::Borrowed(""), steps: None }
    }

    /// A step into an object. The name may hold any character.
    #[must_use]
    pub fn field(mut self, name: impl Into<Cow<'static, str>>) -> Self {
        let name = name.into();
        let mut steps = self.steps.take().unwrap_or_else(|| all_steps(&self.text));
        if steps.is_empty() {
            self.text.clone_from(&name);
        } else {
            self.text.to_mut().extend([".", &name]);
        }
        steps.push(PathSegment::Field(name));
        Self { steps: Some(steps), ..self }
    }

    /// A step into an array.
    #[must_use]
    pub fn index(mut self, index: usize) -> Self {
        let mut steps = self.steps.take().unwrap_or_else(|| all_steps(&self.text));
        self.text.to_mut().extend(["[", itoa::Buffer::new().format(index), "]"]);
        steps.push(PathSegment::Index(index));
        Self { steps: Some(steps), ..self }
    }

    /// As text: `tasks[0].timeout_seconds`.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The steps, from the root on. Of a path that was made of a text they are found when they are asked for.
    #[must_use]
    pub fn segments(&self) -> Cow<'_, [PathSegment]> {
        self.steps.as_ref().map_or_else(|| Cow::Owned(all_steps(&self.text)), Cow::from)
    }

    /// As a JSON Pointer ([RFC 6901]): `/tasks/0/name`.
    ///
    /// [RFC 6901]: https://www.rfc-editor.org/rfc/rfc6901
    #[must_use]
    pub fn pointer(&self) -> String {
        let mut pointer = String::new();
        for segment in &*self.segments() {
            pointer.push('/');
            match segment {
                PathSegment::Field(name) => pointer.push_str(&name.replace('~', "~0").replace('/', "~1")),
                PathSegment::Index(index) => pointer.push_str(itoa::Buffer::new().format(*index)),
            }
        }
        pointer
    }

    /// As a JSON Pointer in the fragment of a URI, without the `#` ([RFC 6901 §6]): `/tasks/0/first%20name`.
    ///
    /// [RFC 6901 §6]: https://www.rfc-editor.org/rfc/rfc6901#section-6
    #[must_use]
    pub fn fragment(&self) -> String {
        uri::fragment(&self.pointer())
    }
}

/// Reads `tasks[0].timeout_seconds`. Text of another form is the name of one field.
impl From<Cow<'static, str>> for FieldPath {
    fn from(text: Cow<'static, str>) -> Self {
        Self { text, steps: None }
    }
}

/// The same steps. Two texts that differ have other steps, but not the other way round: a name may hold any character.
impl PartialEq for FieldPath {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text && self.segments() == other.segments()
    }
}

impl Eq for FieldPath {}

impl Hash for FieldPath {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.text.hash(state);
    }
}

fn all_steps(text: &str) -> Vec<PathSegment> {
    if text.is_empty() {
        return Vec::new();
    }
    let steps = text.contains(['.', '[', ']']).then(|| steps_apart(text));
    steps.flatten().unwrap_or_else(|| vec![PathSegment::Field(text.to_owned().into())])
}

/// The steps of `a[0].b`, or of `[0].b`; `None` where the text is of another form.
fn steps_apart(text: &str) -> Option<Vec<PathSegment>> {
    let mut all = Vec::with_capacity(text.bytes().filter(|byte| matches!(byte, b'.' | b'[')).count() + 1);
    for (at, part) in text.split('.').enumerate() {
        add_steps(part, at == 0, &mut all)?;
    }
    Some(all)
}

/// The steps of `name[0][1]`: a name, then indices. At the root there may be indices alone.
fn add_steps(text: &str, at_root: bool, all: &mut Vec<PathSegment>) -> Option<()> {
    let (name, indices) = text.find('[').map_or((text, ""), |bracket| text.split_at(bracket));
    let is_root_itself = name.is_empty() && at_root && !indices.is_empty();
    if name.contains(']') || (name.is_empty() && !is_root_itself) {
        return None;
    }
    if !name.is_empty() {
        all.push(PathSegment::Field(name.to_owned().into()));
    }
    let mut rest = indices;
    while !rest.is_empty() {
        let (index, after) = rest.strip_prefix('[')?.split_once(']')?;
        let canonical = index == "0" || !index.starts_with(['0', '+']);
        all.push(PathSegment::Index(index.parse().ok().filter(|_| canonical)?));
        rest = after;
    }
    Some(())
}

impl From<&'static str> for FieldPath {
    fn from(text: &'static str) -> Self {
        Cow::Borrowed(text).into()
    }
}

impl From<String> for FieldPath {
    fn from(text: String) -> Self {
        Cow::<str>::Owned(text).into()
    }
}

impl FromIterator<PathSegment> for FieldPath {
    fn from_iter<I: IntoIterator<Item = PathSegment>>(segments: I) -> Self {
        segments.into_iter().fold(Self::new(), |path, segment| match segment {
            PathSegment::Field(name) => path.field(name),
            PathSegment::Index(index) => path.index(index),
        })
    }
}

/// As text: `tasks[0].timeout_seconds`.
impl fmt::Display for FieldPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.text)
    }
}

/// As an array of names and indices.
impl Serialize for FieldPath {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let segments = self.segments();
        let mut seq = serializer.serialize_seq(Some(segments.len()))?;
        for segment in &*segments {
            match segment {
                PathSegment::Field(name) => seq.serialize_element(name)?,
                PathSegment::Index(index) => seq.serialize_element(index)?,
            }
        }
        seq.end()
    }
}

#[cfg(test)]
mod tests {
    use super::FieldPath;

    #[test]
    fn text_comes_back_as_it_was() {
        for text in
            ["name", "tasks[0].name", "a[1][2].b", "a..b", "a[", "a]b", "[0]", "a[01]", "a[-1]", "a[0]x", "", "a.b.c"]
        {
            assert_eq!(FieldPath::from(text).to_string(), text);
        }
    }

    #[test]
    fn a_pointer_escapes_what_rfc_6901_escapes() {
        let path = FieldPath::new().field("a/b~c").index(3);
        assert_eq!(path.pointer(), "/a~1b~0c/3");
    }

    #[test]
    fn a_path_is_the_same_however_it_is_made() {
        let path = FieldPath::new().field("tasks").index(0).field("name");
        assert_eq!(path, FieldPath::from("tasks[0].name"));
        assert_eq!(path, path.segments().iter().cloned().collect());
        assert_eq!(FieldPath::new().index(0).field("x"), FieldPath::from("[0].x"));
        assert_eq!(FieldPath::new(), FieldPath::from(""));
        assert_ne!(FieldPath::new(), FieldPath::new().field(""));
        assert_ne!(FieldPath::from("a.b"), FieldPath::new().field("a.b"));
        assert_eq!(FieldPath::from("a.b").index(0), FieldPath::from("a.b[0]"));
    }
}
