//! The code that a WebSocket is closed with (RFC 6455 §7.4, and the registry of IANA that it founded).

use darling::{FromMeta, Result};
use syn::Meta;

use super::item::Item;

/// `ws_close = 1008`.
#[derive(Clone, Copy)]
pub struct WsClose(pub u16);

impl FromMeta for WsClose {
    fn from_meta(meta: &Meta) -> Result<Self> {
        let item = Item(meta);
        let number = item.integer("1008")?;
        match u16::try_from(number) {
            Ok(code @ (1000..=1003 | 1007..=1014 | 3000..=4999)) => Ok(Self(code)),
            _ => item.fail(format!("{number} cannot be sent: {}; {INSTEAD}", why_not(number))),
        }
    }
}

const INSTEAD: &str =
    "write 1008 (the message breaks a rule), 1011 (the server failed), or a code of your own in 4000..=4999";

fn why_not(number: i64) -> &'static str {
    match number {
        1004 => "RFC 6455 keeps it for later",
        1005 => "it stands for a close without a code, which only the receiver notes",
        1006 => "it stands for a connection that broke off, which only the receiver notes",
        1015 => "it stands for a TLS handshake that failed, which only the receiver notes",
        1016..=2999 => "1016..=2999 are kept for later versions of the protocol",
        _ => "close codes lie in 1000..=4999",
    }
}
