//! The WebSocket close code (RFC 6455 §7.4, and its IANA registry).

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
            _ => item.fail(format!("{number} is not a close code to send ({}): {INSTEAD}", why_not(number))),
        }
    }
}

const INSTEAD: &str = "write 1008 (policy violation), 1011 (internal error), or a private code in 4000..=4999";

fn why_not(number: i64) -> &'static str {
    match number {
        1004 => "RFC 6455 reserves it",
        1005 => "it denotes a close without a code",
        1006 => "it denotes a broken connection",
        1015 => "it denotes a failed TLS handshake",
        1016..=2999 => "1016..=2999 are reserved for later versions of the protocol",
        _ => "close codes are 1000..=4999",
    }
}
