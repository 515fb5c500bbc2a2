use api_error::catalog::Catalog;

static CATALOG: Catalog = api_error::catalog![api_error::Internal, api_error::BoxApiError];

fn main() {
    let _ = CATALOG.len();
}
