//! Requests that are worked on at the same time, by one thread, are told apart.

use std::sync::Arc;

use api_error::RequestContext;
use tokio::sync::Barrier;

use super::ShopError;

/// Where two requests wait for each other.
#[derive(Clone, Debug)]
pub struct Meeting(Arc<Barrier>);

impl Default for Meeting {
    fn default() -> Self {
        Self(Arc::new(Barrier::new(2)))
    }
}

impl Meeting {
    /// What `GET /meet/{id}` does. The id is that of the request.
    ///
    /// # Errors
    ///
    /// In the end, with that id.
    ///
    /// # Panics
    ///
    /// If this is another request in between.
    pub async fn attend(&self, id: &str) -> Result<String, ShopError> {
        for _ in 0..3 {
            assert_eq!(RequestContext::current().request_id(), Some(id));
            self.0.wait().await;
        }
        Err(ShopError::ItemNotFound { item: id.to_owned() })
    }
}

/// Asks for `/meet/{id}` twice at a time, of a service on one thread.
///
/// # Panics
///
/// If one request was told what concerns the other.
pub async fn check_apart(url: &str) {
    let ask = async |id: &str| {
        let request = reqwest::Client::new().get(format!("{url}/meet/{id}")).header("x-request-id", id);
        let answer = request.send().await.unwrap();
        assert_eq!(answer.headers()["x-request-id"], id);
        let error = format!(r#"{{"code":"ITEM_NOT_FOUND","message":"Item not found","details":{{"item":"{id}"}}}}"#);
        let expected = format!(r#"{{"success":false,"error":{error},"request_id":"{id}"}}"#);
        assert_eq!(answer.text().await.unwrap(), expected);
    };
    tokio::join!(ask("first"), ask("second"));
}
