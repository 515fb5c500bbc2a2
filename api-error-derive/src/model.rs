//! What is valid. Required facts are no `Option`, and nothing here can be wrong.
//!
//! A struct is a model with one variant.

// Without the feature there are none.
#[cfg_attr(not(feature = "fluent"), expect(dead_code, reason = "made of files of Project Fluent"))]
mod languages;
mod received;
mod texts;

use std::collections::HashSet;

use syn::{Expr, Generics, Ident, Member, Path, Type, Visibility, WherePredicate};

pub use crate::keys::facts::Constant;
pub use crate::keys::retired::Retired;

pub use self::languages::{Argument, Locale, Locales, Text, Translation};
pub use self::received::Ending;
pub use self::texts::{HeaderPart, HeaderTemplate, Message, MessagePart};

/// The type that derives.
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own")]
pub struct Model {
    /// Where the runtime crate is.
    pub crate_path: Path,
    /// What generated code calls the runtime crate.
    pub runtime: Ident,
    pub ident: Ident,
    pub vis: Visibility,
    pub generics: Generics,
    pub is_struct: bool,
    pub locales: Option<Locales>,
    pub envelope: Option<Path>,
    /// Whether received errors become variants again.
    pub decodes: bool,
    pub manual: Vec<Ident>,
    /// Whether Display, Error and From are ours to implement, not those of another derive.
    pub implements_error: bool,
    /// Whether Display was written by somebody else.
    pub has_display: bool,
    /// The bounds that replace the inferred ones.
    pub bound: Option<Vec<WherePredicate>>,
    pub variants: Vec<Variant>,
    pub retired: Vec<Retired>,
}

/// One variant.
pub struct Variant {
    pub ident: Ident,
    pub fields: Vec<Field>,
    pub kind: Kind,
    /// The message, where it is not the one in the spec, and whether production shows its fields.
    pub message: Option<(Message, Expose)>,
    /// The status, where it is not the one in the spec.
    pub status: Option<Status>,
    /// The field that decides the code.
    pub code: Option<usize>,
    pub envelope: Option<Path>,
    pub headers: Vec<HeaderTemplate>,
    pub decode: Decode,
}

/// Which received errors become a variant.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Decode {
    /// Those of its code.
    Fields,
    /// None.
    No,
    /// Those that become no other.
    Other,
}

pub enum Kind {
    /// An error of its own.
    Own(Box<Own>),
    /// An error that is declared elsewhere, with its overrides.
    Referred(Reference, Expose),
    /// The error in this field.
    Transparent { field: usize, expose: bool },
}

/// Where the spec is that a variant refers to.
pub enum Reference {
    Path(Path),
    Field(usize),
}

/// A status that is not the one in the spec.
pub enum Status {
    Fixed(u16),
    Field(usize),
    /// A function of the error.
    Function(Path),
}

/// Whether production shows something.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Expose {
    Yes,
    No,
    /// As `ApiError::expose` says.
    AsError,
}

/// The facts of an error.
pub struct Own {
    pub code: String,
    pub number: Option<i64>,
    pub status: u16,
    pub expose: bool,
    pub title: String,
    pub message: Message,
    pub docs_url: Option<String>,
    pub category: Option<String>,
    pub since: Option<String>,
    /// In snake case, as all words that name a variant of the runtime: `if_idempotent`.
    pub retry: Option<&'static str>,
    pub log_level: Option<&'static str>,
    pub ws_close: Option<u16>,
    pub grpc: Option<&'static str>,
    pub extras: Vec<(String, Constant)>,
    /// Rules of the lint, and why their findings are no faults.
    pub allowed: Vec<(Ident, String)>,
    /// A text, or a macro that is one.
    pub doc: Option<Expr>,
    pub deprecated: Option<String>,
    pub translations: Vec<Translation>,
    /// The fields that translations show.
    pub arguments: Vec<Argument>,
    /// Whether fields are details without a mark, on a type with texts for logs.
    pub has_unmarked_details: bool,
    /// The name of the constant for the spec, where it clashes with nothing.
    pub constant: Option<Ident>,
}

impl Variant {
    /// The facts, where the error is one of its own.
    pub fn own(&self) -> Option<&Own> {
        if let Kind::Own(own) = &self.kind { Some(own) } else { None }
    }

    /// The field that holds the error to delegate to.
    pub fn inside(&self) -> Option<usize> {
        if let Kind::Transparent { field, .. } = self.kind { Some(field) } else { None }
    }

    /// The names of all headers that are stated here, each once.
    pub fn header_names(&self) -> Vec<&str> {
        let of_fields = self.fields.iter().flat_map(|field| {
            let wait = field.retry_after.then_some("retry-after");
            field.header.as_deref().into_iter().chain(wait)
        });
        let mut seen = HashSet::new();
        let names = self.headers.iter().map(|header| &*header.name).chain(of_fields);
        names.filter(move |name| seen.insert(*name)).collect()
    }

    /// The message, unless it is that of an error elsewhere.
    pub fn message(&self) -> Option<&Message> {
        let stated = self.message.as_ref().map(|(message, _)| message);
        stated.or_else(|| self.own().map(|own| &own.message))
    }

    /// The fields that translations show.
    pub fn arguments(&self) -> &[Argument] {
        self.own().map_or(&[], |own| &own.arguments)
    }

    pub fn is_argument(&self, field: usize) -> bool {
        self.arguments().iter().any(|argument| argument.field == field)
    }
}

impl From<bool> for Expose {
    fn from(shown: bool) -> Self {
        if shown { Self::Yes } else { Self::No }
    }
}

/// One field, with what it is for.
pub struct Field {
    pub member: Member,
    pub ty: Type,
    /// What it holds, where the type is written as `Option<…>`.
    pub in_option: Option<Type>,
    /// What it is in the body, and whether production shows it there.
    pub role: Option<(Role, Expose)>,
    /// The rule that renames the fields of `field_errors`.
    pub rename_all: Option<&'static str>,
    /// The name of the header it is sent in, in lower case.
    pub header: Option<String>,
    pub retry_after: bool,
    pub source: Option<Source>,
    /// Whether it is the cause, for this derive or another one.
    pub is_cause: bool,
    pub type_check: TypeCheck,
    /// What documents show.
    pub example: Option<Expr>,
}

/// The check of a field's type, which only the compiler can make: the macro sees no types.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum TypeCheck {
    /// No check.
    None,
    /// Whether it may be shown without a mark.
    Implicit,
    /// The same of a field that another derive may take for the cause.
    ImplicitOrCause,
    /// Whether it may be shown where an attribute shows it.
    Explicit,
}

/// What a field is in the body.
pub enum Role {
    /// A member of the details, by its name.
    Detail(String),
    Details,
    FieldErrors,
    Errors,
}

impl Field {
    pub fn is_option(&self) -> bool {
        self.in_option.is_some()
    }

    pub fn role(&self) -> Option<&Role> {
        self.role.as_ref().map(|(role, _)| role)
    }

    /// The name of the detail that it is.
    pub fn detail(&self) -> Option<&str> {
        if let Some(Role::Detail(name)) = self.role() { Some(name) } else { None }
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// `#[source]`
    Source,
    /// `#[from]`
    From,
}
