//! Responses of [reqwest](https://docs.rs/reqwest) as received errors.
//!
//! ```no_run
//! use api_error::reqwest::ResponseExt;
//! use api_error::{RemoteError, envelope};
//!
//! async fn stock(client: &reqwest::Client) -> Result<String, Box<dyn std::error::Error>> {
//!     let response = client.get("http://stock.internal/items/7").send().await?;
//!     Ok(response.or_remote_error(&envelope::ERROR).await?.text().await?)
//! }
//! ```
//!
//! Where no response came at all, there is nothing to read: that is the `reqwest::Error` of `send`.

use bytes::{Bytes, BytesMut};
use reqwest::Response;

use crate::client::read::MAX_BODY;
use crate::client::remote::{ReadError, RemoteError};
use crate::render::envelope::Envelope;

/// What a response of reqwest can do more.
#[expect(async_fn_in_trait, reason = "it is implemented here alone, and its future is `Send`")]
pub trait ResponseExt: Sized + sealed::Sealed {
    /// The response, if its status is none of an error (400 to 599).
    ///
    /// # Errors
    ///
    /// What the envelope reads of any other response. Its body is received until more than 1 MiB of it came. If the connection breaks before
    /// its end, the error has the status, the headers and what came of the body, and the
    /// [fault](crate::RemoteError::read_error) [`ReadError::Incomplete`].
    async fn or_remote_error(self, envelope: &'static Envelope) -> Result<Response, RemoteError>;

    /// The same of a response whatever its status: for services that answer errors with a status of success.
    async fn into_remote_error(self, envelope: &'static Envelope) -> RemoteError;
}

mod sealed {
    pub trait Sealed {}
    impl Sealed for reqwest::Response {}
}

impl ResponseExt for Response {
    async fn or_remote_error(self, envelope: &'static Envelope) -> Result<Response, RemoteError> {
        if self.status().is_client_error() || self.status().is_server_error() {
            Err(self.into_remote_error(envelope).await)
        } else {
            Ok(self)
        }
    }

    async fn into_remote_error(mut self, envelope: &'static Envelope) -> RemoteError {
        let (status, headers) = (self.status(), std::mem::take(self.headers_mut()));
        let (body, read_error) = body(&mut self).await;
        let remote = envelope.read_owned(status, headers, body);
        match read_error {
            Some(read_error) => remote.with_read_error(read_error),
            None => remote,
        }
    }
}

/// The body, or as much of it as came. One byte more than is read tells that it is too large.
async fn body(response: &mut Response) -> (Bytes, Option<ReadError>) {
    let mut body = BytesMut::new();
    while body.len() <= MAX_BODY {
        match response.chunk().await {
            Ok(Some(chunk)) => body.extend_from_slice(&chunk),
            Ok(None) => return (body.freeze(), None),
            Err(why) => return (body.freeze(), Some(ReadError::Incomplete(why.to_string()))),
        }
    }
    (body.freeze(), Some(ReadError::TooLarge))
}
