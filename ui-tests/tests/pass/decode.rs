//! Received errors become variants again, whatever the names around them.

#![deny(warnings)]

use std::fmt::Debug;

use api_error::{ApiError, RemoteError};

api_error::envelope! {
    static HOUSE: Envelope = { "code": code, "message": message, "details"?: details };
}

macro_rules! errors {
    ($name:ident { $($variant:ident { $field:ident: $ty:ty })* }) => {
        #[derive(Debug, PartialEq, ApiError)]
        #[api(decode, envelope = HOUSE, status = 404)]
        pub enum $name {
            $($variant { $field: $ty },)*
        }
    };
}
errors! { Made { NoItem { remote: u32 } NoShelf { inside: String } } }

#[derive(Debug, PartialEq, ApiError)]
#[api(decode, status = 404)]
enum Outer<T, const N: usize>
where
    T: Debug,
{
    #[api(transparent)]
    Made(Made),
    Own {
        r#type: T,
        remote: Option<[u8; 1]>,
    },
    Tuple(#[api(rename = "first")] T, #[api(skip)] u8),
    Unit,
    #[deprecated]
    Old {},
    #[api(decode = false)]
    Never(#[source] std::fmt::Error),
}

#[derive(Debug, ApiError)]
#[api(decode, status = 404)]
struct Nothing;

#[derive(Debug, ApiError)]
#[api(decode)]
enum Relaying {
    #[api(other, transparent)]
    Relayed(api_error::Relayed),
}

#[derive(Debug, ApiError)]
#[api(decode)]
enum Empty {}

fn read(body: &'static str) -> RemoteError {
    let status = http::StatusCode::NOT_FOUND;
    HOUSE.read(status, &http::HeaderMap::new(), body)
}

#[test]
fn compiles_and_runs() {
    let no_item = r#"{"code":"NO_ITEM","message":"No item","details":{"remote":7}}"#;
    assert_eq!(Made::try_from(read(no_item)).unwrap(), Made::NoItem { remote: 7 });
    let outer = Outer::<String, 3>::try_from(read(no_item)).unwrap();
    assert_eq!(outer, Outer::Made(Made::NoItem { remote: 7 }));

    let own = r#"{"code":"OWN","message":"Own","details":{"type":true}}"#;
    assert_eq!(Outer::<bool, 0>::try_from(read(own)).unwrap(), Outer::Own { r#type: true, remote: None });
    let tuple = r#"{"code":"TUPLE","message":"Tuple","details":{"first":1}}"#;
    assert_eq!(Outer::<i8, 0>::try_from(read(tuple)).unwrap(), Outer::Tuple(1, 0));

    assert!(Nothing::try_from(read(r#"{"code":"NOTHING","message":"Nothing"}"#)).is_ok());
    assert!(Empty::try_from(read(no_item)).is_err());
    let Relaying::Relayed(relayed) = read(no_item).into();
    assert_eq!(api_error::ErrorView::new(&relayed).code(), "NO_ITEM");
}
