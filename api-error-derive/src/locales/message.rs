//! The errors of the type, for translations.

/// The parts of one error that translations depend on.
pub struct Message {
    pub code: String,
    /// Its id in the files.
    pub id: String,
    pub expose: bool,
    pub fields: Vec<Field>,
    /// Whether there are unnamed fields, which translations cannot include.
    pub has_unnamed: bool,
}

/// A field that has a name.
pub struct Field {
    pub index: usize,
    pub name: String,
    pub is_shown: bool,
}
