//! The variants of a type and their fields.

use super::random::Random;

/// The companion derive.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Companion {
    None,
    Thiserror,
    Snafu,
}

impl Companion {
    pub fn any(random: &mut Random) -> Self {
        random.pick(&[Self::None, Self::Thiserror, Self::Thiserror, Self::Snafu])
    }

    pub fn derives(self) -> &'static str {
        match self {
            Self::None => "#[derive(Debug, ApiError)]\n",
            Self::Thiserror => "#[derive(Debug, thiserror::Error, ApiError)]\n",
            Self::Snafu => "#[derive(Debug, snafu::Snafu, ApiError)]\n#[snafu(visibility(pub))]\n",
        }
    }

    /// The text for logs, which shows the fields.
    fn text(self, text: &str) -> String {
        match self {
            Self::None => String::new(),
            Self::Thiserror => format!("    #[error(\"{text}\")]\n"),
            Self::Snafu => format!("    #[snafu(display(\"{text}\"))]\n"),
        }
    }
}

/// One variant, or the struct.
pub struct Variant {
    name: String,
    attributes: String,
    fields: Vec<Field>,
    is_positional: bool,
}

/// One field.
pub struct Field {
    name: String,
    attributes: String,
    ty: &'static str,
    value: String,
    /// Whether a text for logs may show it: it implements Display, and says nothing that no log may hold but what a net takes out.
    in_text: bool,
    /// Whether production shows it.
    is_public: bool,
}

/// What decides about the fields of a variant.
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own")]
struct Around {
    /// Who sees what is shown with the variant: `PUB` or `HID`.
    shown: &'static str,
    is_marked: bool,
    companion: Companion,
    prefix: String,
    has_source: bool,
    has_details: bool,
    has_rejected: bool,
    is_generic: bool,
}

impl Variant {
    #[expect(clippy::too_many_arguments, reason = "a variant is made of all that")]
    pub fn any(
        random: &mut Random,
        of_type: usize,
        at: usize,
        companion: Companion,
        is_generic: bool,
        is_marked: bool,
        hides_all: bool,
        inside: Option<usize>,
    ) -> Self {
        let name = format!("T{of_type}V{at}");
        if let Some(inside) = inside {
            return Self::transparent(random, name, inside, companion);
        }
        let (attribute, is_shown) = status(random, hides_all);
        let mut around = Around {
            shown: if is_shown { "PUB" } else { "HID" },
            is_marked,
            companion,
            prefix: format!("{of_type}_{at}"),
            has_source: false,
            has_details: false,
            has_rejected: false,
            is_generic,
        };
        let is_positional = companion != Companion::Snafu && random.one_in(4) && !is_generic;
        let at_of_type = at;
        let count = if is_positional { 1 } else { 1 + random.below(4) };
        let fields: Vec<_> =
            (0..count)
                .map(|at| {
                    if is_positional { positional(random, at_of_type, &around) } else { named(random, at, &mut around) }
                })
                .collect();
        let message = message(random, &fields, is_positional, is_shown);
        let shown = fields.iter().enumerate().filter(|(_, field)| field.in_text);
        let shown =
            shown.map(|(at, field)| if is_positional { format!("{{{at}}}") } else { format!("{{{}}}", field.name) });
        let text = companion.text(&format!("log text {}", shown.collect::<Vec<_>>().join(" ")));
        let code = format!("code = \"T{of_type}_V{at}\"");
        Self { name, attributes: format!("{text}    #[api({attribute}, {code}{message})]\n"), fields, is_positional }
    }

    fn transparent(random: &mut Random, name: String, inside: usize, companion: Companion) -> Self {
        let text = match companion {
            Companion::Thiserror => "    #[error(transparent)]\n",
            Companion::None | Companion::Snafu => "",
        };
        let more = random.pick(&["", "", ", message = \"Another text\"", ", status = 418"]);
        let hidden = if random.one_in(3) { ", expose = false" } else { "" };
        let field = Field {
            name: String::new(),
            attributes: String::new(),
            ty: "",
            value: format!("all_t{inside}().swap_remove(0)"),
            in_text: false,
            is_public: false,
        };
        let attributes = format!("{text}    #[api(transparent{more}{hidden})]\n");
        let field = Field { attributes: format!("T{inside}"), ..field };
        Self { name, attributes, fields: vec![field], is_positional: true }
    }

    pub fn declaration(&self) -> String {
        format!("{}    {}{},\n", self.attributes, self.name, self.body())
    }

    pub fn as_struct(&self, name: &str) -> String {
        let end = if self.is_positional { ";" } else { "" };
        format!("{}pub struct {name}{}{end}\n", self.attributes, self.body())
    }

    fn body(&self) -> String {
        let fields: Vec<_> = self.fields.iter().map(|field| field.declaration(self.is_positional)).collect();
        if self.is_positional { format!("({})", fields.join(", ")) } else { format!(" {{ {} }}", fields.join(", ")) }
    }

    pub fn value(&self) -> String {
        let values = self.fields.iter().map(|field| {
            if self.is_positional { field.value.clone() } else { format!("{}: {}", field.name, field.value) }
        });
        let values = values.collect::<Vec<_>>().join(", ");
        if self.is_positional { format!("{}({values})", self.name) } else { format!("{} {{ {values} }}", self.name) }
    }
}

impl Field {
    fn declaration(&self, is_positional: bool) -> String {
        // A transparent field keeps its type where others keep their attributes.
        if self.ty.is_empty() {
            return self.attributes.clone();
        }
        let attributes = &self.attributes;
        if is_positional {
            format!("{attributes} {}", self.ty)
        } else {
            format!("{attributes} {}: {}", self.name, self.ty)
        }
    }
}

/// A status, and whether production shows the fields of the error.
fn status(random: &mut Random, hides_all: bool) -> (String, bool) {
    let (status, by_status) = random.pick(&[
        ("status = 400", true),
        ("status = 404", true),
        ("status = 409", true),
        ("status = 422", true),
        ("status = 429", true),
        ("status = 500", false),
        ("status = 502", false),
        ("status = 503", false),
        ("status = 200, allow_success", true),
    ]);
    match random.below(5) {
        0 => (format!("{status}, expose = false"), false),
        1 => (format!("{status}, expose"), true),
        _ => (status.to_owned(), by_status && !hides_all),
    }
}

fn message(random: &mut Random, fields: &[Field], is_positional: bool, is_shown: bool) -> String {
    let public = fields.iter().find(|field| field.is_public && field.ty == "String" && !is_positional && is_shown);
    match (random.below(3), public) {
        (0, Some(field)) => format!(", message = \"About {{{}}}\"", field.name),
        (0 | 1, _) => ", message = \"A text for clients\"".to_owned(),
        _ => String::new(),
    }
}

/// A value that says who may see it.
fn marker(who: &str, prefix: &str, at: usize) -> String {
    format!("\"{who}_{prefix}_{at}\"")
}

fn field(name: String, attributes: &str, ty: &'static str, value: String) -> Field {
    Field { name, attributes: attributes.to_owned(), ty, value, in_text: false, is_public: false }
}

fn named(random: &mut Random, at: usize, around: &mut Around) -> Field {
    let name = format!("f{at}");
    if around.is_generic && at == 0 {
        let rejected = marker("REJ", &around.prefix, at);
        let mark = if around.is_marked { "#[api(detail)]" } else { "" };
        return field(name, mark, "T", format!("rejected({rejected})"));
    }
    // What is shown where the variant is; in a marked type only with a mark.
    let (mark, shown) = match (around.is_marked, random.one_in(2)) {
        (true, true) => ("#[api(detail)]", around.shown),
        (true, false) => ("", "SKP"),
        (false, _) => ("", around.shown),
    };
    let prefix = around.prefix.clone();
    let text = |who| marker(who, &prefix, at);
    let is_public = shown == "PUB";
    match random.below(19) {
        0 => field(name, "#[api(expose = false)]", "String", format!("{}.to_owned()", text("HID"))),
        1 => field(name, "#[api(skip)]", "String", format!("{}.to_owned()", text("SKP"))),
        2 => {
            let attribute = format!("#[api(rename = \"renamed{at}\")]");
            field(name, &attribute, "String", format!("{}.to_owned()", text(around.shown)))
        }
        3 => field(name, "#[api(expose)]", "String", format!("{}.to_owned()", text("PUB"))),
        4 => {
            let attribute = format!("#[api(skip, header = \"X-Public-{at}\")]");
            field(name, &attribute, "String", format!("{}.to_owned()", text("PUB")))
        }
        5 => field(name, mark, "Option<String>", format!("Some({}.to_owned())", text(shown))),
        6 => field(name, mark, "Vec<String>", format!("vec![{}.to_owned()]", text(shown))),
        7 => field(name, mark, "Box<dyn Error + Send + Sync>", format!("{}.into()", text("SKP")))
            .unless(around.is_marked),
        8 => field(name, mark, "Form", format!("Form::of({}, {})", text(shown), text("REJ"))),
        9 => field(name, "#[api(expose)]", "DbError", format!("DbError({}.to_owned())", text("PUB"))).in_text(),
        10 if !around.has_source => {
            around.has_source = true;
            source(random, name, around, at)
        }
        11 if !around.has_rejected => {
            around.has_rejected = true;
            let rejected = text("REJ");
            field(name, "#[api(field_errors)]", "ValidationErrors", format!("rejected({rejected})")).in_text()
        }
        12 if !around.has_rejected => {
            around.has_rejected = true;
            field(
                name,
                "#[api(field_errors)]",
                "Vec<FieldError>",
                format!("vec![FieldError::new(\"f\", {})]", text(around.shown)),
            )
        }
        13 if !around.has_details && !around.is_marked => {
            field(name, "", "Nested", format!("Nested::of({})", text(around.shown)))
        }
        14 => field(name, "", "std::backtrace::Backtrace", "std::backtrace::Backtrace::disabled()".to_owned())
            .unless(around.companion == Companion::Thiserror),
        15 => field(
            name,
            mark,
            "std::collections::BTreeMap<String, String>",
            format!("[(\"k\".to_owned(), {}.to_owned())].into()", text(shown)),
        ),
        16 => field(name, mark, "serde_json::Value", format!("serde_json::json!({{ \"a\": [{}] }})", text(shown))),
        _ => Field {
            in_text: shown != "SKP",
            is_public,
            ..field(name, mark, "String", format!("{}.to_owned()", text(shown)))
        },
    }
}

impl Field {
    fn in_text(self) -> Self {
        Self { in_text: true, ..self }
    }

    /// A plain text, where the field has no place.
    fn unless(self, has_no_place: bool) -> Self {
        if !has_no_place {
            return self;
        }
        Self { attributes: "#[api(skip)]".to_owned(), ty: "u8", value: "1".to_owned(), in_text: false, ..self }
    }
}

/// The cause: by name, by attribute, by an attribute of the companion.
fn source(random: &mut Random, name: String, around: &Around, at: usize) -> Field {
    let (hidden, rejected) = (marker("HID", &around.prefix, at), marker("REJ", &around.prefix, at));
    let (ty, value) = random.pick(&[
        ("DbError", 0),
        ("std::io::Error", 1),
        ("serde_json::Error", 2),
        ("ValidationErrors", 3),
        ("Wrapped", 4),
    ]);
    let value = match value {
        0 => format!("DbError({hidden}.to_owned())"),
        1 => format!("std::io::Error::other({hidden})"),
        2 => format!("not_a_number({rejected})"),
        3 => format!("rejected({rejected})"),
        _ => format!("Wrapped(rejected({rejected}))"),
    };
    let by_name = random.one_in(2);
    let (name, attribute) = match (around.companion, by_name) {
        (Companion::Thiserror | Companion::Snafu, true) => ("source".to_owned(), ""),
        (Companion::Snafu, false) => (name, "#[snafu(source)]"),
        (Companion::Thiserror | Companion::None, _) => (name, "#[source]"),
    };
    Field { in_text: around.companion == Companion::Thiserror, ..field(name, attribute, ty, value) }
}

fn positional(random: &mut Random, at: usize, around: &Around) -> Field {
    // A type is made from each cause once.
    let from = if at == 0 { "#[from]" } else { "#[source]" };
    let (hidden, rejected, skipped) =
        (marker("HID", &around.prefix, 0), marker("REJ", &around.prefix, 0), marker("SKP", &around.prefix, 0));
    let name = String::new();
    match random.below(7) {
        0 => field(name, from, "serde_json::Error", format!("not_a_number({rejected})")).in_text(),
        1 => field(name, &format!("{from} #[api(field_errors)]"), "ValidationErrors", format!("rejected({rejected})"))
            .in_text(),
        2 => field(name, "#[source]", "std::io::Error", format!("std::io::Error::other({hidden})")).in_text(),
        3 => field(name, "", "String", format!("{skipped}.to_owned()")),
        4 => field(name, "#[api(field_errors)]", "ValidationErrors", format!("rejected({rejected})")).in_text(),
        5 => field(name, "", "ValidationErrors", format!("rejected({rejected})")).in_text(),
        _ => field(name, "#[source]", "Relay", format!("relay({hidden}, {rejected})")),
    }
}
