//! The slots of a template: the form of the value of each, and whether it is read back. How a text is taken apart, what a schema
//! says and what a reader expects follow from that.
//!
//! Most new slots are a row of [`SpecFact`] or of [`RequestFact`]. The value itself is found in `render/envelope/text.rs`, that of a
//! [`RequestFact`] in `render/context.rs`.

#![cfg_attr(not(all(feature = "client", feature = "utoipa")), allow(dead_code, reason = "for readers and schemas"))]

/// A fact of the error or of the request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slot {
    /// `code`, a string.
    Code,
    /// `status`, an integer.
    Status,
    /// `reason`, the phrase of the status.
    Reason,
    /// `title`, a string.
    Title,
    /// `message`, a string.
    Message,
    /// `details`, an object (or what the `details` field is).
    Details {
        /// Details that stand elsewhere in the template.
        taken: &'static [&'static str],
    },
    /// `details.NAME`, any JSON.
    Detail(&'static str),
    /// `field_errors`, a list.
    FieldErrors,
    /// `docs_url`, a string: that of the spec, else that of the envelope.
    DocsUrl,
    /// `retry_after`, whole seconds.
    RetryAfter,
    /// `retry_after_ms`, milliseconds.
    RetryAfterMs,
    /// `timestamp`, RFC 3339 in UTC.
    Timestamp,
    /// `timestamp:unix`, seconds since the epoch.
    TimestampUnix,
    /// `locale`, a string: the language of the body.
    Locale,
    /// `instance`, a string: the path of the request as a URI reference.
    Instance,
    /// `problem_title`, a string: the title, and where there is no `docs_url` the phrase of the status.
    ProblemTitle,
    /// `debug`, an object; development only.
    Debug,
    /// `extra.NAME`: the variant's constant, else what the application put into the context.
    Extra(&'static str),
    /// A fact that the spec alone decides.
    Spec(SpecFact),
    /// A text that the context of the request holds.
    Request(RequestFact),
    /// In a list of errors: a fact of the error that holds them.
    Outer(&'static Slot),
}

impl Slot {
    /// What its value is like.
    pub(crate) const fn form(self) -> Form {
        self.row().0
    }

    /// Whether a client reads it back: all that tells something about the error, and the ids of the request.
    pub(crate) const fn is_read(self) -> bool {
        self.row().1
    }

    const fn row(self) -> (Form, bool) {
        match self {
            Self::Code => (Form::Code, true),
            Self::Status => (Form::Integer, true),
            Self::Reason => (Form::Words, false),
            Self::Title | Self::ProblemTitle | Self::Message => (Form::Text, true),
            Self::Details { .. } => (Form::Object, true),
            Self::Detail(_) | Self::Extra(_) => (Form::Any, true),
            Self::FieldErrors => (Form::List, true),
            Self::DocsUrl => (Form::Url, true),
            Self::RetryAfter | Self::RetryAfterMs => (Form::Wait, true),
            Self::Timestamp => (Form::Time, false),
            Self::TimestampUnix => (Form::Integer, false),
            Self::Locale => (Form::Words, true),
            Self::Instance => (Form::Url, false),
            Self::Debug => (Form::Object, false),
            Self::Spec(fact) => (fact.form(), true),
            Self::Request(fact) => (Form::Text, fact.is_read()),
            Self::Outer(slot) => slot.row(),
        }
    }
}

/// One row for each fact: its name, and what is known of it.
macro_rules! facts {
    ($(#[$doc:meta])* $facts:ident, $column:ident: $type:ty; $($(#[$what:meta])* $fact:ident: $value:expr,)*) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum $facts {
            $($(#[$what])* $fact,)*
        }

        impl $facts {
            pub(crate) const fn $column(self) -> $type {
                match self { $(Self::$fact => $value,)* }
            }
        }
    };
}

facts! {
    /// A fact that the spec alone decides, with the form of its value. All of them are read back.
    SpecFact, form: Form;
    /// `number`, an integer.
    Number: Form::Integer,
    /// `category`, a string.
    Category: Form::Text,
    /// `since`, a string.
    Since: Form::Text,
    /// `retryable`, a bool.
    Retryable: Form::Bool,
}

facts! {
    /// A text that the context of the request holds, and whether a client reads it back.
    RequestFact, is_read: bool;
    /// `request_id`.
    RequestId: true,
    /// `trace_id`.
    TraceId: true,
    /// `method`.
    Method: false,
    /// `path`.
    Path: false,
    /// `host`.
    Host: false,
}

/// What the value of a slot is like: how a reader tells it apart, and what a schema says about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// A string of letters, digits and `_ - . : /`.
    Code,
    /// An integer.
    Integer,
    /// A number that tells how long to wait.
    Wait,
    /// A bool.
    Bool,
    /// A string of letters, digits and what phrases of a status and names of a language have: space, `'`, `-` and `_`.
    Words,
    /// Any string.
    Text,
    /// A string that is a URL.
    Url,
    /// A string that is a time, RFC 3339.
    Time,
    /// An array.
    List,
    /// An object.
    Object,
    /// Any JSON.
    Any,
}
