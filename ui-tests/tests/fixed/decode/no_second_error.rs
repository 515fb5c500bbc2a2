//! After a mistake the conversions are still there.

use api_error::{ApiError, RemoteError};

#[derive(Debug, ApiError)]
#[api(status = 404, decode)]
enum ShopError {
    NoItem,
}

#[derive(Debug, ApiError)]
#[api(status = 404, decode)]
enum StockError {
    #[api(other)]
    Upstream(#[source] RemoteError),
}

fn shop(remote: RemoteError) -> Result<ShopError, RemoteError> {
    ShopError::try_from(remote)
}

fn stock(remote: RemoteError) -> StockError {
    remote.into()
}

fn main() {
    let _ = (shop, stock);
}
