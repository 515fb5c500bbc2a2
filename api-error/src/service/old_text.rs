//! The text of a body that is about to be replaced.

use std::task::{Context, Poll};

use bytes::Bytes;

/// How many bytes of an old body are shown in development.
pub const MAX_OLD_TEXT: usize = 4096;

/// What a body has to say at once: its pieces until it ends, fails, lets wait, or is [too long](MAX_OLD_TEXT).
///
/// A body that never ends, or never begins, holds up nobody. A framework's own bodies are there at once.
pub fn old_text(
    task: &mut Context<'_>,
    mut next: impl FnMut(&mut Context<'_>) -> Poll<Option<Bytes>>,
) -> Option<String> {
    let mut text = Vec::new();
    // Empty pieces are pieces: a body may have any number of them.
    for _ in 0..MAX_OLD_TEXT {
        match next(task) {
            Poll::Ready(Some(piece)) => text.extend(piece.iter().take(MAX_OLD_TEXT - text.len())),
            Poll::Ready(None) | Poll::Pending => break,
        }
        if text.len() == MAX_OLD_TEXT {
            break;
        }
    }
    (!text.is_empty()).then(|| String::from_utf8_lossy(&text).into_owned())
}

/// The same of a body of the crate `http-body`.
#[cfg(any(feature = "hyper", feature = "poem", feature = "tower"))]
pub(crate) fn old_text_of(body: impl http_body::Body<Data = Bytes>, task: &mut Context<'_>) -> Option<String> {
    let mut body = std::pin::pin!(body);
    old_text(task, |task| {
        let frame = body.as_mut().poll_frame(task);
        frame.map(|frame| frame?.ok().map(|frame| frame.into_data().unwrap_or_default()))
    })
}

#[cfg(test)]
mod tests {
    use std::task::Waker;

    use super::*;

    fn text_of(mut next: impl FnMut() -> Poll<Option<Bytes>>) -> Option<String> {
        old_text(&mut Context::from_waker(Waker::noop()), |_| next())
    }

    #[test]
    fn pieces_are_joined_until_one_is_not_there() {
        let mut pieces = vec![Poll::Pending, Poll::Ready(Some(Bytes::from("b"))), Poll::Ready(Some(Bytes::from("a")))];
        assert_eq!(text_of(|| pieces.pop().unwrap()).as_deref(), Some("ab"));
        assert_eq!(text_of(|| Poll::Ready(None)), None);
        assert_eq!(text_of(|| Poll::Pending), None);
    }

    #[test]
    fn a_body_without_end_is_cut() {
        let endless = text_of(|| Poll::Ready(Some(Bytes::from_static(&[b'x'; 1000])))).unwrap();
        assert_eq!(endless.len(), MAX_OLD_TEXT);
        assert_eq!(text_of(|| Poll::Ready(Some(Bytes::new()))), None);
    }
}
