//! How much of an error fits into the headers that gRPC sends it in.

use std::fmt;

use crate::render::ErrorView;
use crate::render::cut::at_most;

/// What peers take of headers, in bytes: the default that the protocol of gRPC suggests.
const MAX_HEADERS: usize = 8 * 1024;

/// What the other headers take: status, media type, date, request id, and 32 bytes that HTTP/2 counts for each.
const OTHER_HEADERS: usize = 512;

/// More of a message is cut off. Percent-encoded it may be three times as long.
const MAX_MESSAGE: usize = 1024;

/// What a message of its own takes beside its texts: the URL of its type, tags and lengths.
pub(super) const MESSAGE: usize = 72;

/// What a text takes beside its letters.
const TEXT: usize = 4;

/// What a part of a message takes that has texts of its own.
const PART: usize = 4;

/// The bytes that are left for the details.
pub(super) struct Room<'a, 'v> {
    view: &'v ErrorView<'a>,
    left: usize,
}

impl<'a, 'v> Room<'a, 'v> {
    /// What a message leaves: it stands in two headers, in one of them beside the details.
    pub(super) fn left_by(message: &str, view: &'v ErrorView<'a>) -> Self {
        let left = MAX_HEADERS.saturating_sub(OTHER_HEADERS + percent_encoded(message));
        // The details are sent in Base64, which makes four bytes of three.
        Self { view, left: (left / 4 * 3).saturating_sub(message.len() + 2 * TEXT) }
    }

    /// Whether a detail with these texts fits. Then it takes its place; else it is reported.
    pub(super) fn has(&mut self, what: fmt::Arguments<'_>, message: usize, texts: &[&str]) -> bool {
        let size = message + PART + texts.iter().map(|text| text.len() + TEXT).sum::<usize>();
        match self.left.checked_sub(size) {
            Some(left) => {
                self.left = left;
                true
            }
            None => {
                self.view.leave_out(what, &"the headers of gRPC have no room for it");
                false
            }
        }
    }
}

/// As much of a message as is sent, cut between two characters.
pub(super) fn cut(mut message: String) -> String {
    message.truncate(at_most(&message, MAX_MESSAGE).len());
    message
}

/// How long a message is in its header: an upper bound.
fn percent_encoded(message: &str) -> usize {
    let is_kept = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~,:;()'/".contains(&byte);
    message.bytes().map(|byte| if is_kept(byte) { 1 } else { 3 }).sum()
}
