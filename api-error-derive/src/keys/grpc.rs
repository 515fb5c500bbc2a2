//! The gRPC status code (`google.rpc.Code`).

use darling::{FromMeta, Result};
use syn::Meta;

use super::item::Item;
use crate::errors::fail;
use crate::suggest::closest;

/// All but `ok`, which is not an error.
const CODES: &[&str] = &[
    "cancelled",
    "unknown",
    "invalid_argument",
    "deadline_exceeded",
    "not_found",
    "already_exists",
    "permission_denied",
    "resource_exhausted",
    "failed_precondition",
    "aborted",
    "out_of_range",
    "unimplemented",
    "internal",
    "unavailable",
    "data_loss",
    "unauthenticated",
];

/// `grpc = "not_found"`.
#[derive(Clone, Copy)]
pub struct Grpc(pub &'static str);

impl FromMeta for Grpc {
    fn from_meta(meta: &Meta) -> Result<Self> {
        let Ok(word) = Item(meta).string("not_found") else {
            return Item(meta).fail("`grpc` takes a gRPC status code name in quotes: `grpc = \"not_found\"`");
        };
        let name = word.value();
        match CODES.iter().find(|known| **known == name) {
            Some(known) => Ok(Self(known)),
            None => fail(&word, format!("unknown gRPC status code name {name:?}: {}", instead(&name))),
        }
    }
}

fn instead(name: &str) -> String {
    match closest(name, CODES.iter().copied()) {
        Some(close) => format!("did you mean {close:?}?"),
        None => format!("write one of \"{}\"", CODES.join("\", \"")),
    }
}
