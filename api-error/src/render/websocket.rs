//! Errors that close a WebSocket.

use std::fmt::{self, Write};

/// What a control frame can carry, without the two bytes of the code ([RFC 6455 §5.5]).
///
/// [RFC 6455 §5.5]: https://www.rfc-editor.org/rfc/rfc6455#section-5.5
const MAX_REASON: usize = 123;

/// Whether a reason that was received may be the beginning of a longer message: the next character, of up to four bytes, may not
/// have fit.
#[cfg(feature = "client")]
pub(crate) const fn may_be_cut(reason: &str) -> bool {
    reason.len() + 4 > MAX_REASON
}

/// What an error says in the frame that closes a WebSocket: a code and a reason. Made by
/// [`ErrorView::ws_close`](crate::ErrorView::ws_close).
///
/// The code is the one that the error declares, `ws_close = 1008`. Those that may be sent ([RFC 6455 §7.4]) are 1000 to 1003,
/// 1007 to 1014, 3000 to 3999 (registered with IANA) and 4000 to 4999 (yours); the compiler refuses all others. The reason is
/// the message as the client may see it, cut to what the frame can carry ([RFC 6455 §5.5]).
///
/// It names no WebSocket library. With axum a connection ends like this:
///
/// ```
/// use api_error::{ApiError, ErrorView, RequestContext};
/// use axum::extract::ws::{CloseFrame, Message, WebSocket, WebSocketUpgrade};
/// use axum::response::Response;
///
/// #[derive(Debug, ApiError)]
/// #[api(status = 400)]
/// enum ChatError {
///     #[api(ws_close = 1003, message = "Only text is understood")]
///     NotText,
///     #[api(ws_close = 4001, message = "{name} was kicked")]
///     Kicked { name: String },
/// }
///
/// async fn chat(upgrade: WebSocketUpgrade) -> Response {
///     // The connection outlives the response, and with it the context, unless it is taken along.
///     let context = RequestContext::current();
///     upgrade.on_upgrade(|socket| context.scope(converse(socket)))
/// }
///
/// async fn converse(mut socket: WebSocket) {
///     if let Err(error) = talk(&mut socket).await {
///         let _ = socket.send(Message::Close(close_frame(&error))).await;
///     }
/// }
///
/// fn close_frame(error: &ChatError) -> Option<CloseFrame> {
///     let close = ErrorView::new(error).ws_close()?;
///     Some(CloseFrame { code: close.code(), reason: close.reason().into() })
/// }
///
/// async fn talk(socket: &mut WebSocket) -> Result<(), ChatError> {
///     while let Some(Ok(message)) = socket.recv().await {
///         message.to_text().map_err(|_| ChatError::NotText)?;
///     }
///     Ok(())
/// }
///
/// let frame = close_frame(&ChatError::Kicked { name: "Ida".into() }).unwrap();
/// assert_eq!((frame.code, &*frame.reason), (4001, "Ida was kicked"));
/// ```
///
/// An error without `ws_close` closes without a code. Before the upgrade an error is a response, as anywhere else.
///
/// [RFC 6455 §5.5]: https://www.rfc-editor.org/rfc/rfc6455#section-5.5
/// [RFC 6455 §7.4]: https://www.rfc-editor.org/rfc/rfc6455#section-7.4
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WebSocketClose {
    code: u16,
    reason: String,
}

impl WebSocketClose {
    pub(crate) fn new(code: u16, message: &dyn fmt::Display) -> Self {
        let mut reason = Reason::default();
        // What a field fails to write is missing. The rest is sent.
        let _ = write!(reason, "{message}");
        Self { code, reason: reason.text }
    }

    /// The code.
    #[must_use]
    pub const fn code(&self) -> u16 {
        self.code
    }

    /// The reason: at most 123 bytes, cut between two characters.
    #[must_use]
    pub fn reason(&self) -> &str {
        &self.reason
    }
}

/// Takes as much of a text as fits.
#[derive(Default)]
struct Reason {
    text: String,
    is_full: bool,
}

impl Write for Reason {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        for letter in text.chars() {
            // What follows is not put into the gap that a wide character left.
            self.is_full |= self.text.len() + letter.len_utf8() > MAX_REASON;
            if self.is_full {
                return Err(fmt::Error);
            }
            self.text.push(letter);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::WebSocketClose;

    fn reason(message: &str) -> String {
        WebSocketClose::new(1008, &message).reason().to_owned()
    }

    /// A text whose `letter` starts after `before` bytes and is followed by more.
    fn at(before: usize, letter: char) -> (String, String) {
        let start = "a".repeat(before);
        (format!("{start}{letter}bcdef"), start)
    }

    #[test]
    fn a_reason_that_fits_is_whole() {
        for len in [0, 1, 122, 123] {
            assert_eq!(reason(&"a".repeat(len)), "a".repeat(len));
        }
    }

    #[test]
    fn a_longer_reason_ends_after_123_bytes() {
        for len in [124, 125, 4096] {
            assert_eq!(reason(&"a".repeat(len)), "a".repeat(123));
        }
    }

    #[test]
    fn a_character_is_there_or_not_but_never_in_part() {
        for letter in ['é', '€', '🦀'] {
            for before in 118..=124 {
                let (text, start) = at(before, letter);
                let reason = reason(&text);
                assert!(text.starts_with(&reason), "{reason}");
                let fits = before + letter.len_utf8() <= 123;
                assert_eq!(reason.contains(letter), fits, "{letter} after {before} bytes");
                assert_eq!(reason.len(), if fits { 123.min(text.len()) } else { start.len().min(123) });
            }
        }
    }

    #[test]
    fn nothing_is_put_into_the_gap_before_a_character_that_does_not_fit() {
        let start = "a".repeat(121);
        let close = WebSocketClose::new(1008, &format_args!("{start}{}{}", '🦀', "b"));
        assert_eq!(close.reason(), start);
    }

    #[test]
    fn a_message_that_fails_half_way_is_sent_as_far_as_it_goes() {
        struct Failing;
        impl std::fmt::Display for Failing {
            fn fmt(&self, _: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                Err(std::fmt::Error)
            }
        }
        assert_eq!(WebSocketClose::new(1011, &format_args!("before {Failing} after")).reason(), "before ");
    }
}
