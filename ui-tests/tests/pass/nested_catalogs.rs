//! Errors inside errors: their specs are joined, and what is reached twice counts once.

use std::sync::Arc;

use api_error::{ApiError, ErrorView};

#[derive(Debug, Clone, ApiError)]
#[api(status = 404, expose = false)]
enum Common {
    #[api(number = 1)]
    Missing {
        row: u32,
    },
    Gone,
}

#[derive(Debug, ApiError)]
enum Users {
    #[api(transparent)]
    Plain(Common),
    #[api(transparent)]
    Boxed(Box<Common>),
    #[api(transparent)]
    Shared(Arc<Common>),
    #[api(status = 409, number = 2)]
    Taken,
}

#[derive(Debug, ApiError)]
enum Orders {
    #[api(transparent)]
    Common(#[from] Common),
    Marked {
        #[api(transparent)]
        users: Users,
        #[allow(dead_code)]
        at: u8,
    },
    #[api(status = 409)]
    Empty,
}

#[test]
fn compiles_and_runs() {
    let catalog = api_error::catalog![Users, Orders];
    let codes: Vec<_> = catalog.iter().map(|spec| spec.code()).collect();
    assert_eq!(codes, ["TAKEN", "MISSING", "GONE", "EMPTY"]);
    assert_eq!(catalog.by_number(1).unwrap().code(), "MISSING");
    assert_eq!(catalog.by_code("EMPTY").unwrap().status(), 409);

    let common = Common::Missing { row: 1 };
    let errors =
        [Users::Plain(common.clone()), Users::Boxed(Box::new(common.clone())), Users::Shared(Arc::new(common.clone()))];
    for error in errors {
        let error = Orders::Marked { users: error, at: 0 };
        assert_eq!(ErrorView::new(&error).spec().code(), "MISSING");
        assert!(!api_error::error::ApiError::expose(&error));
    }
    assert_eq!(ErrorView::new(&Orders::from(common)).status(), 404);
}
