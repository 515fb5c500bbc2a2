//! Borrowed fields.

use std::borrow::Cow;

use api_error::{ApiError, ErrorView};

#[derive(Debug, ApiError)]
enum QueryError<'a, 'b: 'a> {
    #[api(status = 400, message = "Unknown column {column} in {table}")]
    UnknownColumn { column: &'a str, table: Cow<'b, str> },
    #[api(status = 400, header = "X-Query: {0}")]
    Malformed(&'b str),
}

#[derive(Debug, ApiError)]
#[api(status = 422, message = "{0} is too long")]
struct TooLong<'a, T: ?Sized>(&'a T);

/// The bound that `first` needs is no reason to borrow `second` for as long.
#[derive(Debug, ApiError)]
#[api(status = 422)]
enum Unreadable<'a, T> {
    First {
        #[api(message)]
        first: &'a T,
    },
    #[api(message = "{second}")]
    Second { second: T },
}

#[test]
fn compiles_and_runs() {
    let table = String::from("users");
    let column = String::from("nmae");
    let error = QueryError::UnknownColumn { column: &column, table: Cow::Borrowed(&table) };
    assert_eq!(error.to_string(), "Unknown column nmae in users");
    assert_eq!(QueryError::UNKNOWN_COLUMN.status(), 400);
    assert_eq!(ErrorView::new(&QueryError::Malformed(&table)).headers()["x-query"], "users");
    assert_eq!(TooLong(table.as_str()).to_string(), "users is too long");
    assert_eq!(Unreadable::First { first: &1 }.to_string(), "1");
    assert_eq!(Unreadable::Second { second: 2 }.to_string(), "2");
}
