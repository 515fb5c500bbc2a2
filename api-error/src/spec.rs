//! Static facts about one error.

mod code;
pub(crate) mod const_text;
mod grpc_code;
mod keys;
mod origin;
mod reference;
mod row;
mod rule;
mod serialize;
mod table;
mod translation;
mod words;

use http::StatusCode;

pub(crate) use self::code::is_of_code;
pub use self::grpc_code::GrpcCode;
pub use self::keys::Keys;
pub(crate) use self::keys::hash;
pub use self::origin::Origin;
pub use self::reference::Spec;
pub(crate) use self::row::flags;
pub use self::row::{Row, specs};
pub(crate) use self::rule::lint_rules;
pub use self::rule::{Rule, rules};
pub use self::table::{Retired, STUB, Table};
pub use self::translation::{FluentFile, Locales, Translation};
pub use self::words::{Constant, LogLevel, Retry};

/// Everything about one error that is known before the program runs.
///
/// [RFC 9457] calls it a problem type. `#[derive(ApiError)]` makes one for each variant, as a constant of the enum:
///
/// ```
/// use api_error::ApiError;
///
/// #[derive(Debug, ApiError)]
/// enum AuthError {
///     #[api(code = 2002, status = 401, message = "Authentication token expired")]
///     ExpiredToken,
/// }
///
/// let spec = AuthError::EXPIRED_TOKEN;
/// assert_eq!(spec.code(), "EXPIRED_TOKEN");
/// assert_eq!(spec.number(), Some(2002));
/// assert_eq!(spec.status(), 401);
/// assert_eq!(spec.title(), "Expired token");
/// ```
///
/// [RFC 9457]: https://www.rfc-editor.org/rfc/rfc9457
#[derive(Debug)]
pub struct ErrorSpec {
    code: &'static str,
    /// Of these [`flags`].
    flags: u8,
    number: i64,
    status: StatusCode,
    title: &'static str,
    message: &'static str,
    docs_url: &'static str,
    category: &'static str,
    doc: &'static str,
    facts: &'static [Fact],
    origin: &'static Origin,
}

/// A fact that few errors have. A list of these keeps the table of an enum small.
#[doc(hidden)]
#[derive(Clone, Copy, Debug)]
pub enum Fact {
    Since(&'static str),
    Retry(Retry),
    LogLevel(LogLevel),
    WsClose(u16),
    Grpc(GrpcCode),
    Extra(&'static str, Constant),
    Deprecated(&'static str),
    /// The names in lower case. One list serves all errors that have the same headers.
    Headers(&'static [&'static str]),
    /// A finding of the lint that is no fault here, and why.
    Allow(Rule, &'static str),
    /// The message in a locale.
    Translation(&'static str, Translation),
}

/// Each fact that is stated once, with its type.
macro_rules! facts {
    ($($(#[$doc:meta])* $name:ident: $type:ty = $fact:ident;)*) => {$(
        $(#[$doc])*
        #[must_use]
        pub fn $name(&self) -> Option<$type> {
            self.facts.iter().find_map(|fact| if let Fact::$fact(value) = fact { Some(*value) } else { None })
        }
    )*};
}

impl ErrorSpec {
    /// The name on the wire, such as `"EXPIRED_TOKEN"`: letters, digits and `_ - . : /`.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        self.code
    }

    /// Whether a field decides the code when the program runs, so that [`code`](Self::code) is only that of occurrences which
    /// have none of their own.
    #[must_use]
    pub const fn code_is_dynamic(&self) -> bool {
        self.is(flags::DYNAMIC)
    }

    /// The number, if the error has one.
    #[must_use]
    pub const fn number(&self) -> Option<i64> {
        if self.is(flags::NUMBER) { Some(self.number) } else { None }
    }

    /// The HTTP status.
    #[must_use]
    pub const fn status(&self) -> StatusCode {
        self.status
    }

    /// Whether clients see the fields of this error in production. Its code, status and static texts are always seen.
    #[must_use]
    pub const fn expose(&self) -> bool {
        self.is(flags::EXPOSE)
    }

    /// A short summary that is the same for every occurrence ([RFC 9457 §3.1.3]).
    ///
    /// [RFC 9457 §3.1.3]: https://www.rfc-editor.org/rfc/rfc9457#section-3.1.3
    #[must_use]
    pub const fn title(&self) -> &'static str {
        self.title
    }

    /// The public message. Where it shows fields this is the template: `"Retry in {retry_after} seconds"`.
    #[must_use]
    pub const fn message(&self) -> &'static str {
        self.message
    }

    /// Whether the message shows fields, so that it is another in every occurrence.
    #[must_use]
    pub const fn message_is_template(&self) -> bool {
        self.is(flags::TEMPLATE)
    }

    /// Whether title and message can be copied into JSON as they are: found out when the macro runs.
    pub(crate) const fn texts_are_plain(&self) -> bool {
        !self.is(flags::TEMPLATE | flags::ESCAPE)
    }

    /// Whether fields are details without a mark, on a type whose texts were written for logs.
    pub(crate) const fn has_unmarked_details(&self) -> bool {
        self.is(flags::UNMARKED)
    }

    /// The message without any field: the message, or the title where the message is a template.
    #[must_use]
    pub const fn static_message(&self) -> &'static str {
        if self.message_is_template() { self.title } else { self.message }
    }

    /// Where the error is documented. Absent, the envelope may have a URL for all.
    #[must_use]
    pub fn docs_url(&self) -> Option<&'static str> {
        stated(self.docs_url)
    }

    /// The group of the error in a reference, such as `"Authentication"`.
    #[must_use]
    pub fn category(&self) -> Option<&'static str> {
        stated(self.category)
    }

    facts! {
        /// The version of the API that brought this error, such as `"1.2"`: for a reference, and for clients of an older one.
        since: &'static str = Since;

        /// Whether repeating the request helps. Absent: not stated.
        retry: Retry = Retry;

        /// How loudly the error is logged. Absent: as its status says.
        log_level: LogLevel = LogLevel;

        /// The code that a WebSocket is closed with ([RFC 6455 §7.4]). What is sent with it says [`ErrorView::ws_close`].
        ///
        /// [RFC 6455 §7.4]: https://www.rfc-editor.org/rfc/rfc6455#section-7.4
        /// [`ErrorView::ws_close`]: crate::ErrorView::ws_close
        ws_close: u16 = WsClose;

        /// The code of gRPC, where the error declares one. Else it is [that of the status](GrpcCode::of_status).
        grpc: GrpcCode = Grpc;

        /// The note of `#[deprecated]`, empty where there is none: the step before `retired`.
        deprecated: &'static str = Deprecated;
    }

    /// One of the constants of the user's own.
    #[must_use]
    pub fn extra(&self, name: &str) -> Option<Constant> {
        self.extras().find_map(|(known, constant)| (known == name).then_some(constant))
    }

    /// The constants of the user's own, in order.
    pub fn extras(&self) -> impl Iterator<Item = (&'static str, Constant)> + use<> {
        self.each(|fact| if let Fact::Extra(name, value) = fact { Some((*name, *value)) } else { None })
    }

    /// The message in another language than that of the attribute.
    pub(crate) fn translation(&self, locale: &str) -> Option<Translation> {
        self.facts.iter().find_map(|fact| match fact {
            Fact::Translation(known, translation) if *known == locale => Some(*translation),
            _ => None,
        })
    }

    /// The doc comment of the variant.
    #[must_use]
    pub fn doc(&self) -> Option<&'static str> {
        stated(self.doc.trim())
    }

    /// The headers that an answer may carry, by their names in lower case: those that `header` declares on the type, the
    /// variant or a field, and `retry-after` where a field is the wait. A header whose value is absent is left out, so not
    /// every answer carries all of them; what an envelope or a layer adds is not known here.
    ///
    /// ```
    /// use api_error::ApiError;
    ///
    /// #[derive(Debug, ApiError)]
    /// #[api(status = 429, header = "Cache-Control: no-store")]
    /// struct Busy {
    ///     #[api(retry_after)]
    ///     wait: u64,
    /// }
    ///
    /// assert_eq!(Busy::SPEC.headers().collect::<Vec<_>>(), ["cache-control", "retry-after"]);
    /// ```
    pub fn headers(&self) -> impl Iterator<Item = &'static str> + use<> {
        let names = self.each(|fact| if let Fact::Headers(names) = fact { Some(*names) } else { None });
        names.flatten().copied()
    }

    /// What [`Catalog::lint`](crate::catalog::Catalog::lint) shall leave out, and why: `allow(missing_challenge = "…")`.
    pub fn allowed(&self) -> impl Iterator<Item = (Rule, &'static str)> + use<> {
        self.each(|fact| if let Fact::Allow(rule, reason) = fact { Some((*rule, *reason)) } else { None })
    }

    /// The type that declares the error.
    #[must_use]
    pub const fn origin(&self) -> &'static Origin {
        self.origin
    }

    /// Whether one of the bits is set.
    const fn is(&self, bits: u8) -> bool {
        self.flags & bits != 0
    }

    fn each<T, F: Fn(&'static Fact) -> Option<T>>(&self, find: F) -> impl Iterator<Item = T> + use<T, F> {
        self.facts.iter().filter_map(find)
    }
}

fn stated(text: &'static str) -> Option<&'static str> {
    (!text.is_empty()).then_some(text)
}
