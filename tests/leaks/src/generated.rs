//! What `build.rs` wrote.
#![allow(clippy::all, clippy::pedantic, missing_docs, reason = "a generator does not write for readers")]

use std::error::Error;

use api_error::{ApiError, BoxApiError, FieldError};
use serde::Serialize;
use utoipa::IntoResponses;
use validator::ValidationErrors;

use crate::parts::{DbError, Form, Nested, Relay, Wrapped, not_a_number, rejected, relay};

fn document(responses: &impl Serialize) -> String {
    serde_json::to_string(responses).unwrap_or_default()
}

include!(concat!(env!("OUT_DIR"), "/types.rs"));
