use api_error::catalog::Catalog;

static CATALOG: Catalog = api_error::catalog![std::io::Error];

fn main() {
    let _ = CATALOG.len();
}
