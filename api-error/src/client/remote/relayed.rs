//! Answers to one's own client what another service answered.

use std::error::Error;
use std::fmt;

use http::StatusCode;

use super::RemoteError;
use super::limits::{self, Limited, LimitedErrors};
use crate::error::{ApiError, Catalogued, Fields};
use crate::spec::{ErrorSpec, Origin, Row, Table, flags, specs};

static ORIGIN: Origin = Origin::new(module_path!(), "Relayed", file!(), line!());
static SPECS: [ErrorSpec; 1] = specs(&ORIGIN, [ROW], &[]);
const ROW: Row =
    ("UPSTREAM_ERROR", flags::EXPOSE | flags::DYNAMIC, 0, 502, "Upstream error", "Upstream error", "", "", "");

/// A received error that is answered to one's own client as it came, in one's own envelope.
///
/// Status, code, message, details, rejected fields and the wait are those of the other service. It is a policy to be chosen
/// where the other service is part of the same product, and what it tells its clients may be told to yours. An error of your own
/// with the remote one as its `#[source]` tells nothing of it, and is the better choice elsewhere.
///
/// A status that is none of an error (400 to 599) is answered as 502, as is a body that could not be read: without a code, the
/// code is `UPSTREAM_ERROR`, as it is in the place of one that is not made of ASCII letters, digits and `_ - . : /`. What an error
/// of 500 and more says is shown as well, since the other service has decided already what may be seen. The wait is kept in any case.
///
/// What another service sends has any length, so what is passed on of it has limits: a code of 128 bytes, texts of
/// 2 KiB, details of 16 KiB each. More is cut off, and ends with `…`; of a parameter that is called `value` or `input`, which may be what
/// a client of yours sent, nothing is passed on.
///
/// ```
/// use api_error::{ErrorView, envelope};
/// use http::{HeaderMap, StatusCode};
///
/// let body = r#"{"error":{"code":"SOLD_OUT","message":"Sold out","details":{"item":7}}}"#;
/// let remote = envelope::ERROR.read(StatusCode::CONFLICT, &HeaderMap::new(), body);
///
/// let response = ErrorView::new(&remote.relayed()).response();
/// assert_eq!(response.status(), 409);
/// assert_eq!(response.body(), body);
/// ```
#[derive(Clone, Debug)]
pub struct Relayed(RemoteError);

impl Relayed {
    /// The error as it was received.
    #[must_use]
    pub fn remote(&self) -> &RemoteError {
        &self.0
    }

    /// Without a code nobody knows what was meant, and what came may be the page of a proxy.
    fn is_read(&self) -> bool {
        self.0.code().is_some()
    }
}

/// So that a variant relays what nobody declared: `#[api(other, transparent)] Relayed(Relayed)`.
impl From<RemoteError> for Relayed {
    fn from(remote: RemoteError) -> Self {
        Self(remote)
    }
}

impl ApiError for Relayed {
    fn spec(&self) -> &'static ErrorSpec {
        let [spec] = &SPECS;
        spec
    }

    fn status(&self) -> StatusCode {
        let status = self.0.status();
        let is_error = status.is_client_error() || status.is_server_error();
        if is_error && self.is_read() { status } else { StatusCode::BAD_GATEWAY }
    }

    fn code(&self) -> &str {
        self.0.code().unwrap_or_else(|| self.spec().code())
    }

    /// What the other service told is shown field by field. Its causes are not: they name its request.
    fn expose(&self) -> bool {
        false
    }

    fn message(&self, out: &mut dyn fmt::Write) -> fmt::Result {
        let message = self.0.message().filter(|_| self.is_read()).unwrap_or_else(|| self.spec().message());
        out.write_str(&limits::text(message))
    }

    fn visit(&self, fields: &mut Fields<'_>) {
        fields.own_message();
        // When to try again is in a header too, so it is known where the body is the page of a proxy.
        if let Some(wait) = self.0.retry_after() {
            fields.retry_after(&wait);
        }
        if !self.is_read() {
            return;
        }
        let details = self.0.facts().details.distinct();
        details.for_each(|(name, value)| _ = fields.field(&limits::name(name), &Limited(value)));
        // What is no object has no members.
        if let Some(value) = self.0.details_value().filter(|_| self.0.details().next().is_none()) {
            fields.details(&Limited(value));
        }
        fields.field_errors(&LimitedErrors(&self.0.facts().field_errors));
    }
}

impl Catalogued for Relayed {
    const TABLE: Table = Table { own: &SPECS, inner: &[], retired: &[] };

    fn inside(&self) -> &dyn ApiError {
        self
    }
}

/// That of the remote error.
impl fmt::Display for Relayed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl Error for Relayed {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        Some(&self.0)
    }
}
