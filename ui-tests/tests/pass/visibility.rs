//! Constants are as visible as their type.

#![deny(warnings)]

mod outer {
    pub mod inner {
        use api_error::ApiError;

        #[derive(Debug, ApiError)]
        #[api(status = 404)]
        pub(crate) enum InCrate {
            Missing,
        }

        #[derive(Debug, ApiError)]
        #[api(status = 404)]
        pub(super) enum InSuper {
            Missing,
        }

        #[derive(Debug, ApiError)]
        #[api(status = 404)]
        pub(in crate::visibility::outer) struct InOuter;
    }

    pub fn codes() -> [&'static str; 2] {
        let _ = (inner::InSuper::Missing, inner::InOuter);
        [inner::InSuper::MISSING.code(), inner::InOuter::SPEC.code()]
    }
}

#[test]
fn compiles_and_runs() {
    let _ = outer::inner::InCrate::Missing;
    assert_eq!(outer::inner::InCrate::MISSING.code(), "MISSING");
    assert_eq!(outer::codes(), ["MISSING", "IN_OUTER"]);
}
