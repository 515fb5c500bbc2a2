//! No name of a user's is too near to a name in generated code.

#![allow(non_upper_case_globals, non_camel_case_types, dead_code)]

use api_error::{ApiError, ErrorView};

const ORIGIN: usize = 3;
const SPECS: usize = 3;
const TABLES: usize = 3;
const JOINED: usize = 3;

#[derive(Debug)]
struct Sized<const N: usize>;

impl<const N: usize> std::fmt::Display for Sized<N> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{N}")
    }
}

impl<const N: usize> std::error::Error for Sized<N> {}

#[derive(Debug, ApiError)]
#[api(status = 400, header = "X-Code: {code}")]
enum NameError {
    #[api(message = "{fields} {out} {f} {field_0} {field_1} {source} {self_} {chosen} {name}")]
    Names {
        field_1: u8,
        field_0: u8,
        fields: u8,
        out: u8,
        f: u8,
        source: u8,
        self_: u8,
        chosen: u8,
        name: u8,
    },
    #[api(header = "X-Out: {field_0}")]
    OneMore {
        #[api(retry_after)]
        out: u8,
        #[api(header = "X-F")]
        f: u8,
        #[source]
        fields: Sized<SPECS>,
        #[api(skip)]
        field_0: u8,
    },
    Made(#[from] Sized<ORIGIN>),
}

#[test]
fn compiles_and_runs() {
    let error =
        NameError::Names { field_1: 1, field_0: 2, fields: 3, out: 4, f: 5, source: 6, self_: 7, chosen: 8, name: 9 };
    assert_eq!(error.to_string(), "3 4 5 2 1 6 7 8 9");
    let error = NameError::OneMore { out: 1, f: 2, fields: Sized, field_0: 9 };
    let headers = ErrorView::new(&error).headers();
    assert_eq!((headers["retry-after"].as_bytes(), headers["x-f"].as_bytes()), (&b"1"[..], &b"2"[..]));
    assert_eq!(headers["x-out"], "9");
    assert_eq!(std::error::Error::source(&error).unwrap().to_string(), "3");
    assert_eq!(std::error::Error::source(&NameError::from(Sized::<ORIGIN>)).unwrap().to_string(), "3");
    assert_eq!(NameError::ONE_MORE.code(), "ONE_MORE");
}
