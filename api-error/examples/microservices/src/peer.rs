//! Another service, as its clients see it: typed errors, and waits that are kept.

use std::time::Duration;

use api_error::reqwest::ResponseExt;
use api_error::{RemoteError, RequestContext};
use axum::http::Method;
use reqwest::{Client, Response};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::errors::{HOUSE, OrderError};
use crate::service::Service;

const ATTEMPTS: u32 = 3;
const TIME_OUT: Duration = Duration::from_millis(500);
/// The pause between attempts where the service asks for none.
const PAUSE: Duration = Duration::from_millis(50);
/// Nobody waits longer than that for an order.
const LONGEST_PAUSE: Duration = Duration::from_secs(5);

pub struct Peer {
    name: &'static str,
    url: String,
    client: Client,
}

impl Peer {
    pub fn new(service: &Service) -> reqwest::Result<Self> {
        Ok(Self { name: service.name, url: service.url(), client: Client::builder().timeout(TIME_OUT).build()? })
    }

    /// Asks, and asks again where that helps. An error is one that the service declares, `E`, or one of the way there.
    pub async fn post<E, T>(&self, path: &str, body: &impl Serialize) -> Result<T, OrderError>
    where
        E: TryFrom<RemoteError, Error = RemoteError> + Into<OrderError>,
        T: DeserializeOwned,
    {
        let mut attempts_left = ATTEMPTS;
        loop {
            attempts_left -= 1;
            let response = self.send(path, body).await.map_err(|cause| self.no_answer(cause))?;
            let remote = match response.or_remote_error(&HOUSE).await {
                Ok(response) => return response.json().await.map_err(|cause| self.no_answer(cause)),
                Err(remote) => remote,
            };
            match remote.retry().wait(&Method::POST, PAUSE) {
                Some(wait) if attempts_left > 0 && wait < LONGEST_PAUSE => self.wait(wait).await,
                _ => {
                    let failed = |cause| OrderError::ServiceFailed { service: self.name, cause };
                    return Err(E::try_from(remote).map_or_else(failed, E::into));
                }
            }
        }
    }

    /// The request id goes along, so that the logs of all services have one.
    async fn send(&self, path: &str, body: &impl Serialize) -> reqwest::Result<Response> {
        let context = RequestContext::current();
        let id = context.request_id().unwrap_or_default();
        self.client.post(format!("{}{path}", self.url)).header("x-request-id", id).json(body).send().await
    }

    async fn wait(&self, wait: Duration) {
        println!("  {:<8}  asks for {wait:?} of patience", self.name);
        tokio::time::sleep(wait).await;
    }

    fn no_answer(&self, cause: reqwest::Error) -> OrderError {
        let service = self.name;
        if cause.is_timeout() {
            OrderError::ServiceTooSlow { service, cause }
        } else {
            OrderError::ServiceUnreachable { service, cause }
        }
    }
}
