//! Two enums of one name are two enums.

mod users {
    #[derive(Debug, api_error::ApiError)]
    #[api(status = 404, prefix = "USERS_")]
    pub enum Error {
        Missing,
    }
}

mod orders {
    #[derive(Debug, api_error::ApiError)]
    #[api(status = 404, prefix = "ORDERS_")]
    pub enum Error {
        Missing,
        #[api(transparent)]
        Users(super::users::Error),
    }
}

#[test]
fn compiles_and_runs() {
    let catalog = api_error::catalog![users::Error, orders::Error];
    assert_eq!(catalog.iter().map(|spec| spec.code()).collect::<Vec<_>>(), ["USERS_MISSING", "ORDERS_MISSING"]);
    assert_ne!(users::Error::MISSING.origin(), orders::Error::MISSING.origin());
    let _ = (users::Error::Missing, orders::Error::Missing, orders::Error::Users(users::Error::Missing));
}
