//! The rules, in one list.

use std::fmt;

use serde::ser::{Serialize, Serializer};

use super::Check::{self, Each, Last, Together};
use super::{headers, internals, numbers, references, statuses};

macro_rules! rules {
    ($($(#[doc = $doc:literal])* $rule:ident, $name:literal, $source:literal, $check:expr;)*) => {
        /// What [`Catalog::lint`](crate::catalog::Catalog::lint) looks for.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum Rule {
            $($(#[doc = $doc])* $rule,)*
        }

        impl Rule {
            /// Every rule.
            pub const ALL: &'static [Self] = &[$(Self::$rule),*];

            /// What it is called in `allow(…)`, such as `missing_challenge`.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$rule => $name,)* }
            }

            /// Who says so: a section of an RFC, or `catalog` where it is a matter of keeping a good list.
            #[must_use]
            pub const fn source(self) -> &'static str {
                match self { $(Self::$rule => $source,)* }
            }

            pub(super) const fn check(self) -> Check {
                match self { $(Self::$rule => $check,)* }
            }
        }
    };
}

// The derive knows the names too: `ALLOWABLE` in its `validate/allow.rs`.
rules! {
    /// A 401 that declares no `WWW-Authenticate`: it must hold a challenge for each scheme that is accepted.
    MissingChallenge, "missing_challenge", "RFC 9110 §15.5.2", Each(headers::missing_challenge);

    /// A 407 that declares no `Proxy-Authenticate`: a proxy must say how to authenticate with it.
    MissingProxyChallenge, "missing_proxy_challenge", "RFC 9110 §15.5.8", Each(headers::missing_proxy_challenge);

    /// A 405 that declares no `Allow`: it must list the methods of the resource, even if there are none.
    MissingAllow, "missing_allow", "RFC 9110 §15.5.6", Each(headers::missing_allow);

    /// A 426 that declares no `Upgrade`: it must name the protocols.
    MissingUpgrade, "missing_upgrade", "RFC 9110 §15.5.22", Each(headers::missing_upgrade);

    /// An error of any status that declares `Upgrade`, but no `Connection` to go with it.
    UpgradeWithoutConnection, "upgrade_without_connection", "RFC 9110 §7.8", Each(headers::upgrade_without_connection);

    /// A 416 that declares no `Content-Range`: it should tell the length, `bytes */1234`.
    MissingContentRange, "missing_content_range", "RFC 9110 §15.5.17", Each(headers::missing_content_range);

    /// A 415 that declares none of `Accept`, `Accept-Encoding` and `Accept-Patch`: nothing says what would be accepted.
    MissingAccept, "missing_accept", "RFC 9110 §15.5.16", Each(headers::missing_accept);

    /// A 451 that declares no `Link`: whoever blocks should be named there, with `rel="blocked-by"`.
    MissingBlockedBy, "missing_blocked_by", "RFC 7725 §4", Each(headers::missing_blocked_by);

    /// An error of any status that is `retryable` (or `"if_idempotent"`), has no `retry_after` field and declares no
    /// `Retry-After`: all clients come back at once. Of 413 and 503 the RFC says so itself.
    RetryableWithoutWait, "retryable_without_wait", "RFC 9110 §10.2.3", Each(headers::retryable_without_wait);

    /// A 402, which is reserved, or a 418, which is not used.
    ReservedStatus, "reserved_status", "RFC 9110 §15.5.3, §15.5.19", Each(statuses::reserved_status);

    /// A 511: it is sent by what stands between a client and the network, and never by the server that was meant.
    NetworkStatus, "network_status", "RFC 6585 §6", Each(statuses::network_status);

    /// A 425: it answers early data, of which most services never see any.
    EarlyDataStatus, "early_data_status", "RFC 8470 §5.2", Each(statuses::early_data_status);

    /// A 428, 431 or 451 whose message is only its title, or the phrase of its status: these should say how to resubmit, which
    /// header field is too large, or what is demanded by whom. Details are not looked at.
    Unexplained, "unexplained", "RFC 6585 §3, §5; RFC 7725 §3", Each(statuses::unexplained);

    /// An error of the status 500 to 599 that is exposed as a whole: production shows its fields.
    Exposed5xx, "exposed_5xx", "RFC 9457 §5", Each(statuses::exposed_5xx);

    /// An error that is exposed, of a type whose texts for logs are in `#[error("…")]`, with fields that are details without a mark:
    /// such an enum was mostly not written for clients. `#[api(details = "marked")]` on the type makes every detail a choice.
    UnmarkedDetails, "unmarked_details", "catalog", Each(statuses::unmarked_details);

    /// A title or a message that names what only the people of the service know. Matched are
    ///
    /// - an environment variable: words in capitals joined by `_` that are set (`DEV_MODE=true`), expanded (`$DATA_DIR`,
    ///   `${DATA_DIR}`), or end in `_URL`, `_URI`, `_DSN`, `_KEY`, `_SECRET`, `_PASSWORD`, `_HOST`, `_PORT`, `_PATH`, `_DIR` or
    ///   `_ENV` and are no code of the catalog;
    /// - a file: a path in `/etc`, `/home`, `/opt`, `/proc`, `/root`, `/srv`, `/tmp`, `/usr` or `/var`, one that begins with a
    ///   drive (`C:\`), or the name of a Rust source (`store.rs`, `store.rs:12`);
    /// - SQL: `SELECT … FROM`, `INSERT INTO`, `UPDATE … SET`, `DELETE FROM`, in capitals, or `SQLSTATE`;
    /// - a Rust path, `module::Type`;
    /// - a panic: `panicked at`, `unwrap()`, `RUST_BACKTRACE`.
    NamesInternals, "names_internals", "RFC 9457 §5", Together(internals::names_internals);

    /// Two codes with the same status and the same message. It is reported of each but the first.
    RepeatedMessage, "repeated_message", "catalog", Together(references::repeated_message);

    /// A number among those of another category: in the order of numbers, the categories do not follow one another. Of the
    /// categories that are mixed the longest stretch of each is taken to be its place, and what lies outside of it is reported.
    NumberOfAnotherCategory, "number_of_another_category", "catalog", Together(numbers::of_another_category);

    /// An error without a doc comment and without a `docs_url` of its own.
    Undocumented, "undocumented", "RFC 9457 §4", Each(references::undocumented);

    /// An error of a type with [languages](crate::language) that is not translated into all of them.
    MissingTranslation, "missing_translation", "catalog", Each(references::missing_translation);

    /// An `allow(…)` where there is nothing to allow, in none of the errors of the type that say it. Rules that compare errors do
    /// not count: what they find depends on the catalog.
    UnusedAllowance, "unused_allowance", "catalog", Last;
}

/// The name.
impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// As its name.
impl Serialize for Rule {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}
