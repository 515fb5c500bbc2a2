//! The errors of the type, as a file sees them.

/// One error, as far as its translations are concerned.
pub struct Message {
    pub code: String,
    /// What it is called in the files.
    pub id: String,
    pub expose: bool,
    pub fields: Vec<Field>,
    /// Whether there are others, which no translation can show.
    pub has_unnamed: bool,
}

/// A field that has a name.
pub struct Field {
    pub index: usize,
    pub name: String,
    pub is_shown: bool,
}
