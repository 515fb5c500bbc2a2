//! What is made of received errors: fields of every kind.

use std::collections::BTreeMap;
use std::fmt;
use std::time::{Duration, SystemTime};

use api_error::{ApiError, FieldError, Relayed, RemoteError};
use arbitrary::{Arbitrary, Unstructured};
use serde::{Deserialize, Serialize};

#[derive(Arbitrary, Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Color {
    #[default]
    Red,
    Green,
}

impl fmt::Display for Color {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if *self == Self::Red { "red" } else { "green" })
    }
}

fn any_status(input: &mut Unstructured<'_>) -> arbitrary::Result<http::StatusCode> {
    Ok(http::StatusCode::from_u16(input.int_in_range(400..=599)?).unwrap_or_default())
}

fn any_time(input: &mut Unstructured<'_>) -> arbitrary::Result<SystemTime> {
    Ok(SystemTime::UNIX_EPOCH + Duration::from_secs(input.arbitrary::<u32>()?.into()))
}

fn any_field_errors(input: &mut Unstructured<'_>) -> arbitrary::Result<Vec<FieldError>> {
    let fields: Vec<(String, String, Option<String>)> = input.arbitrary()?;
    let field_error = |(path, message, code): (String, String, Option<String>)| {
        code.into_iter().fold(FieldError::new(path, message), FieldError::with_code)
    };
    Ok(fields.into_iter().map(field_error).collect())
}

#[derive(Arbitrary, Debug, PartialEq, ApiError)]
#[api(decode, status = 400, rename_all_fields = "camelCase")]
pub enum ShopError {
    #[api(code = 7, ws_close = 4001)]
    Closed,

    SoldOut {
        item_id: u64,
        left: Option<u32>,
        color: Color,
    },

    #[api(status = 429, message = "Come back in {seconds} s")]
    TooOften {
        #[api(skip, retry_after)]
        seconds: u64,
        #[api(skip, header = "x-limit")]
        limit: u32,
    },

    #[api(status = 429)]
    Limited {
        #[api(skip, header = "x-window")]
        window: Duration,
        #[api(skip, header = "x-reset")]
        #[arbitrary(with = any_time)]
        reset: SystemTime,
        #[api(skip, header = "x-code")]
        plan: Option<String>,
    },

    #[api(status = 503)]
    Away(#[api(retry_after)] Option<Duration>),

    #[api(message = "There is no {1} {0}")]
    NoItem(u32, Color),

    #[api(ws_close = 4002, message = "{what} failed: {why}")]
    Failed {
        #[api(skip)]
        what: String,
        #[api(skip)]
        why: String,
    },

    Invalid(
        #[api(field_errors)]
        #[arbitrary(with = any_field_errors)]
        Vec<FieldError>,
    ),

    Refused(#[api(details)] BTreeMap<String, u32>),

    #[api(expose)]
    Reported {
        #[api(message)]
        text: String,
        #[api(status)]
        #[arbitrary(with = any_status)]
        status: http::StatusCode,
    },

    #[api(status = 500)]
    Broken {
        disk: String,
        #[api(skip)]
        started: bool,
    },

    #[api(transparent)]
    Pay(PayError),
}

#[derive(Arbitrary, Debug, PartialEq, ApiError)]
#[api(decode, status = 402)]
pub enum PayError {
    CardDeclined {
        reason: String,
    },
    #[api(code = ShopError::CLOSED, message = "Till closed")]
    TillClosed {
        till: u32,
    },
}

#[derive(Debug, ApiError)]
#[api(decode, status = 400)]
pub struct Many(#[api(errors)] pub Vec<ShopError>);

/// Takes every error.
#[derive(Debug, ApiError)]
#[api(decode)]
pub enum GatewayError {
    #[api(transparent)]
    Shop(ShopError),
    #[api(transparent)]
    Many(Many),
    #[api(other, status = 502, message = "The shop failed")]
    ShopFailed(#[source] RemoteError),
}

/// The same, where it is the policy to tell it.
#[derive(Debug, ApiError)]
#[api(decode)]
pub enum OpenError {
    #[api(transparent)]
    Shop(ShopError),
    #[api(other, transparent)]
    Relayed(Relayed),
}
