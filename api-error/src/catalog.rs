#![doc = include_str!("../docs/catalog.md")]

// `catalog!` joins tables when the program is compiled: it sorts them, merges what it met twice and refuses what clashes. Nothing
// is left to do at run time but a binary search.

mod clash;
mod join;
pub mod lint;

use serde::ser::{Serialize, Serializer};

use self::join::Ranked;
pub use self::join::{Joined, count};
pub use crate::error::Catalogued;
use crate::spec::{ErrorSpec, hash};
pub use crate::spec::{Retired, Table};

/// All errors of a service: unique by construction, in the order of declaration.
///
/// Made by [`catalog!`](crate::catalog!).
#[derive(Clone, Copy, Debug)]
pub struct Catalog {
    specs: &'static [&'static ErrorSpec],
    by_code: &'static [Ranked],
    by_number: &'static [Ranked],
    tables: &'static [Table],
}

impl Catalog {
    #[doc(hidden)]
    #[must_use]
    pub const fn new<const N: usize>(joined: &'static Joined<N>, tables: &'static [Table]) -> Self {
        Self { specs: joined.specs(), by_code: joined.by_code(), by_number: joined.by_number(), tables }
    }

    /// The specs, in the order of declaration.
    pub fn iter(&self) -> std::iter::Copied<std::slice::Iter<'static, &'static ErrorSpec>> {
        self.specs.iter().copied()
    }

    /// How many errors there are.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.specs.len()
    }

    /// Whether there are none.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.specs.is_empty()
    }

    /// The error of that code, by binary search.
    #[must_use]
    pub fn by_code(&self, code: &str) -> Option<&'static ErrorSpec> {
        let rank = hash(code);
        let start = self.by_code.partition_point(|row| row.rank < rank);
        let equal = self.by_code.iter().skip(start).take_while(|row| row.rank == rank);
        equal.map(|row| row.spec).find(|spec| spec.code() == code)
    }

    /// The error of that number, by binary search.
    #[must_use]
    pub fn by_number(&self, number: i64) -> Option<&'static ErrorSpec> {
        let at = self.by_number.binary_search_by_key(&number, |row| row.rank).ok()?;
        self.by_number.get(at).map(|row| row.spec)
    }

    /// What may never come back, in any type of the catalog: codes in order, then numbers.
    ///
    /// ```
    /// use api_error::ApiError;
    /// use api_error::catalog::Retired;
    ///
    /// #[derive(Debug, ApiError)]
    /// #[api(status = 404, retired(code = "NO_USER", number = 1003))]
    /// struct UserNotFound;
    ///
    /// let catalog = api_error::catalog![UserNotFound];
    /// assert_eq!(catalog.retired(), [Retired::Code("NO_USER"), Retired::Number(1003)]);
    /// ```
    #[must_use]
    pub fn retired(&self) -> Vec<Retired> {
        let mut retired = retired_in(self.tables);
        retired.sort_unstable();
        retired.dedup();
        retired
    }
}

/// All that the tables and those inside them retire, in order, some of it perhaps twice.
fn retired_in(tables: &'static [Table]) -> Vec<Retired> {
    tables.iter().flat_map(|table| table.retired.iter().copied().chain(retired_in(table.inner))).collect()
}

impl IntoIterator for &Catalog {
    type Item = &'static ErrorSpec;
    type IntoIter = std::iter::Copied<std::slice::Iter<'static, &'static ErrorSpec>>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

/// As the list of its specs.
impl Serialize for Catalog {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter())
    }
}

/// Joins the errors of several types in one [`Catalog`], when the program is compiled.
///
/// ```
/// use api_error::ApiError;
/// use api_error::catalog::Catalog;
///
/// #[derive(Debug, ApiError)]
/// #[api(status = 401)]
/// enum AuthError {
///     #[api(code = 2002)]
///     ExpiredToken,
/// }
///
/// #[derive(Debug, ApiError)]
/// #[api(status = 402)]
/// enum BillingError {
///     CardDeclined,
/// }
///
/// static ERRORS: Catalog = api_error::catalog![AuthError, BillingError];
///
/// assert_eq!(ERRORS.len(), 2);
/// assert_eq!(ERRORS.by_number(2002).unwrap().code(), "EXPIRED_TOKEN");
/// assert_eq!(ERRORS.by_code("CARD_DECLINED").unwrap().status(), 402);
/// ```
///
/// Types inside of these (`transparent`) are part of it. A type that is reached twice counts once. Two errors with one code, or
/// one number, do not compile, in whatever crates they are:
///
/// ```compile_fail,E0080
/// # use api_error::ApiError;
/// #[derive(Debug, ApiError)]
/// #[api(status = 404)]
/// enum UserError { NotFound }
///
/// #[derive(Debug, ApiError)]
/// #[api(status = 404)]
/// enum OrderError { NotFound }
///
/// // error code `NOT_FOUND` is defined twice in this catalog: in `shop::UserError` and in `shop::OrderError`: give one `code = "…"`, or
/// // its enum a `prefix`
/// static ERRORS: api_error::catalog::Catalog = api_error::catalog![UserError, OrderError];
/// ```
///
/// A catalog belongs to one service: different services may well use one code for one thing.
#[macro_export]
macro_rules! catalog {
    // The check of the derive: joins its type and those inside of it if they could clash.
    (@check $type:ty) => {{
        const TABLES: &[$crate::private::Table] =
            if <$type as $crate::private::Catalogued>::KEYS.may_clash() { &[<$type as $crate::private::Catalogued>::TABLE] } else { &[] };
        let _: $crate::private::Joined<{ $crate::private::count(TABLES) }> = $crate::private::Joined::new(TABLES);
    }};
    ($($type:ty),* $(,)?) => {{
        const TABLES: &[$crate::private::Table] = &[$(<$type as $crate::private::Catalogued>::TABLE),*];
        static JOINED: $crate::private::Joined<{ $crate::private::count(TABLES) }> =
            $crate::private::Joined::new(TABLES);
        $crate::catalog::Catalog::new(&JOINED, TABLES)
    }};
}
