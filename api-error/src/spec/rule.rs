//! The rules of [`Catalog::lint`](crate::catalog::Catalog::lint), in one list.

use std::fmt;

use serde::ser::{Serialize, Serializer};

/// Hands the rows to a macro: the name in `allow(…)`, the variant of [`Rule`], who asks for it, and how it is checked. The function
/// that checks it has the name of the rule, in the module of `catalog::lint` that the row names.
macro_rules! lint_rules {
    ($rows:ident) => {
        $rows! {
            /// A 401 that declares no `WWW-Authenticate`: it must hold a challenge for each scheme that is accepted.
            missing_challenge MissingChallenge, "RFC 9110 §15.5.2", Each(headers);

            /// A 407 that declares no `Proxy-Authenticate`: a proxy must say how to authenticate with it.
            missing_proxy_challenge MissingProxyChallenge, "RFC 9110 §15.5.8", Each(headers);

            /// A 405 that declares no `Allow`: it must list the methods of the resource, even if there are none.
            missing_allow MissingAllow, "RFC 9110 §15.5.6", Each(headers);

            /// A 426 that declares no `Upgrade`: it must name the protocols.
            missing_upgrade MissingUpgrade, "RFC 9110 §15.5.22", Each(headers);

            /// An error of any status that declares `Upgrade`, but no `Connection` to go with it.
            upgrade_without_connection UpgradeWithoutConnection, "RFC 9110 §7.8", Each(headers);

            /// A 416 that declares no `Content-Range`: it should tell the length, `bytes */1234`.
            missing_content_range MissingContentRange, "RFC 9110 §15.5.17", Each(headers);

            /// A 415 that declares none of `Accept`, `Accept-Encoding` and `Accept-Patch`: nothing says what would be accepted.
            missing_accept MissingAccept, "RFC 9110 §15.5.16", Each(headers);

            /// A 451 that declares no `Link`: whoever blocks should be named there, with `rel="blocked-by"`.
            missing_blocked_by MissingBlockedBy, "RFC 7725 §4", Each(headers);

            /// An error of any status that is `retryable` (or `"if_idempotent"`), has no `retry_after` field and declares no
            /// `Retry-After`: all clients come back at once. Of 413 and 503 the RFC says so itself.
            retryable_without_wait RetryableWithoutWait, "RFC 9110 §10.2.3", Each(headers);

            /// A 410 or a 501 that is `retryable` (or `"if_idempotent"`): the one is gone for good, the other is not implemented at
            /// all, so that repeating the request does not help.
            retryable_permanent RetryablePermanent, "RFC 9110 §15.5.11, §15.6.2", Each(statuses);

            /// A 402, which is reserved, or a 418, which is not used.
            reserved_status ReservedStatus, "RFC 9110 §15.5.3, §15.5.19", Each(statuses);

            /// A 511: a captive portal between a client and the network sends it, never the origin server.
            network_status NetworkStatus, "RFC 6585 §6", Each(statuses);

            /// A 425: it answers early data, of which most services never see any.
            early_data_status EarlyDataStatus, "RFC 8470 §5.2", Each(statuses);

            /// A 428, 431 or 451 whose message is only its title, or the phrase of its status: these should say how to resubmit, which
            /// header field is too large, or what is demanded by whom. Details are not looked at.
            unexplained Unexplained, "RFC 6585 §3, §5; RFC 7725 §3", Each(statuses);

            /// An error of the status 500 to 599 that is exposed as a whole: production shows its fields.
            exposed_5xx Exposed5xx, "RFC 9457 §5", Each(statuses);

            /// An error that is exposed, of a type whose texts for logs are in `#[error("…")]`, with fields that are details without a mark:
            /// such an enum was mostly not written for clients. `#[api(details = "marked")]` on the type makes every detail a choice.
            unmarked_details UnmarkedDetails, "catalog", Each(statuses);

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
            names_internals NamesInternals, "RFC 9457 §5", Together(internals);

            /// Two codes with the same status and the same message. It is reported of each but the first.
            repeated_message RepeatedMessage, "catalog", Together(references);

            /// A number among those of another category: in the order of numbers, the categories do not follow one another. Of the
            /// categories that are mixed the longest stretch of each is taken to be its place, and what lies outside of it is reported.
            number_of_another_category NumberOfAnotherCategory, "catalog", Together(numbers);

            /// An error without a doc comment and without a `docs_url` of its own.
            undocumented Undocumented, "RFC 9457 §4", Each(references);

            /// An error of a type with [languages](crate::language) that is not translated into all of them.
            missing_translation MissingTranslation, "catalog", Each(references);

            /// An `allow(…)` where there is nothing to allow, in none of the errors of the type that say it. Rules that compare errors do
            /// not count: what they find depends on the catalog.
            unused_allowance UnusedAllowance, "catalog", Last;
        }
    };
}
pub(crate) use lint_rules;

macro_rules! rule {
    ($($(#[doc = $doc:literal])* $name:ident $rule:ident, $source:literal, $kind:ident $(($subject:ident))?;)*) => {
        /// What [`Catalog::lint`](crate::catalog::Catalog::lint) looks for.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum Rule {
            $($(#[doc = $doc])* $rule,)*
        }

        impl Rule {
            /// Every rule.
            pub const ALL: &'static [Self] = &[$(Self::$rule),*];

            /// Its name in `allow(…)`, such as `missing_challenge`.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$rule => stringify!($name),)* }
            }

            /// Who asks for it: a section of an RFC, or `catalog` where it is a matter of keeping a good list.
            #[must_use]
            pub const fn source(self) -> &'static str {
                match self { $(Self::$rule => $source,)* }
            }
        }

        /// Each rule under its name in `allow(…)`. The derive refers to these, so that the compiler corrects a name that is misspelt.
        #[expect(non_upper_case_globals, reason = "written as in `allow(…)`")]
        pub mod rules {
            use super::Rule;

            $($(#[doc = $doc])* pub const $name: Rule = Rule::$rule;)*
        }
    };
}
lint_rules! { rule }

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
