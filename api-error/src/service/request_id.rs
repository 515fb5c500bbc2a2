//! What a request is called.

use std::time::{SystemTime, UNIX_EPOCH};

use uuid::{NoContext, Timestamp, Uuid};

const MAX_BYTES: usize = 128;

/// The id that the caller sent, if it can be shown and logged as it is; else a new one.
pub(super) fn accepted_or_generated(sent: Option<&[u8]>, now: SystemTime) -> String {
    sent.and_then(sane).map_or_else(|| made(now), str::to_owned)
}

fn sane(sent: &[u8]) -> Option<&str> {
    let is_sane = (1..=MAX_BYTES).contains(&sent.len()) && sent.iter().all(u8::is_ascii_graphic);
    if is_sane { std::str::from_utf8(sent).ok() } else { None }
}

/// A UUID of version 7: ids of one service sort by time. A clock that stands before 1970 counts as 1970.
fn made(now: SystemTime) -> String {
    let since = now.duration_since(UNIX_EPOCH).unwrap_or_default();
    let id = Uuid::new_v7(Timestamp::from_unix(NoContext, since.as_secs(), since.subsec_nanos()));
    id.hyphenated().encode_lower(&mut Uuid::encode_buffer()).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn visible_ascii_of_128_bytes_is_taken() {
        let longest = "x".repeat(128);
        for id in ["a", "req-1", "!\"<>\\~", &longest] {
            assert_eq!(accepted_or_generated(Some(id.as_bytes()), SystemTime::now()), id);
        }
    }

    #[test]
    fn anything_else_is_replaced_by_a_uuid_of_version_7() {
        let too_long = "x".repeat(129);
        for sent in ["", "a b", "\t", "é", "\u{7f}", "a\nb", &too_long] {
            let made = accepted_or_generated(Some(sent.as_bytes()), SystemTime::now());
            assert_eq!(Uuid::parse_str(&made).unwrap().get_version_num(), 7, "{sent:?}");
        }
    }

    #[test]
    fn a_clock_before_1970_is_no_reason_to_fail() {
        let past = UNIX_EPOCH - std::time::Duration::from_secs(1);
        assert!(accepted_or_generated(None, past).starts_with("00000000-0000-7"));
    }
}
