//! What the services share: which errors there are, and how they look. In a company this is a crate of its own.

use api_error::{ApiError, RemoteError};

api_error::envelope! {
    /// How every error looks, whichever service it comes from.
    pub static HOUSE: Envelope = {
        "error": { "code": code, "message": message, "details"?: details },
        "request_id": request_id,
    };
}

/// What the stock answers.
#[derive(Debug, ApiError)]
#[api(decode, envelope = HOUSE)]
pub enum StockError {
    #[api(status = 404, message = "There is no {item}")]
    UnknownItem { item: String },

    #[api(status = 409, message = "Only {left} of {item} are left")]
    SoldOut { item: String, left: u32 },
}

/// What the payments answer.
#[derive(Debug, ApiError)]
#[api(decode, envelope = HOUSE)]
pub enum PaymentError {
    #[api(status = 402)]
    CardDeclined { reason: String },

    #[api(status = 429, message = "One payment at a time, come back in {seconds} s")]
    TooManyPayments {
        #[api(skip, retry_after)]
        seconds: u64,
    },
}

/// What the gateway answers: the errors of the services behind it, and what can happen on the way there.
#[derive(Debug, ApiError)]
#[api(envelope = HOUSE)]
pub enum OrderError {
    #[api(transparent)]
    Stock(#[from] StockError),

    #[api(transparent)]
    Payment(#[from] PaymentError),

    /// It answered with an error that nobody declared.
    #[api(status = 502, message = "A service behind this one failed")]
    ServiceFailed {
        service: &'static str,
        #[source]
        cause: RemoteError,
    },

    /// There is no connection to it, or the connection broke.
    #[api(status = 502, message = "A service behind this one is not there")]
    ServiceUnreachable {
        service: &'static str,
        #[source]
        cause: reqwest::Error,
    },

    /// It did not answer in time.
    #[api(status = 504, message = "A service behind this one takes too long")]
    ServiceTooSlow {
        service: &'static str,
        #[source]
        cause: reqwest::Error,
    },
}
