use api_error::catalog::Catalog;

mod users {
    #[derive(Debug, api_error::ApiError)]
    pub enum Error {
        #[api(status = 404)]
        NotFound,
    }
}

mod orders {
    #[derive(Debug, api_error::ApiError)]
    #[api(prefix = "ORDER_")]
    pub enum Error {
        #[api(status = 404)]
        NotFound,
    }
}

static CATALOG: Catalog = api_error::catalog![users::Error, orders::Error];

fn main() {
    let _ = CATALOG.len();
}
