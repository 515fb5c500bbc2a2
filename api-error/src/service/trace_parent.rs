//! The trace that a request belongs to: the header `traceparent` of [W3C Trace Context].
//!
//! [W3C Trace Context]: https://www.w3.org/TR/trace-context/#traceparent-header

/// The trace id of the one header; `None` where there are several, or it is not as the standard says.
pub(super) fn trace_id<'h>(mut lines: impl Iterator<Item = &'h [u8]>) -> Option<&'h str> {
    let header = std::str::from_utf8(lines.next()?).ok()?;
    if lines.next().is_some() { None } else { parse(header) }
}

/// `version-trace_id-parent_id-flags`. A later version may append fields; one that we know has no more.
fn parse(header: &str) -> Option<&str> {
    let mut fields = header.splitn(5, '-');
    let (version, trace, parent, flags) = (fields.next()?, fields.next()?, fields.next()?, fields.next()?);
    let is_known_version = match version {
        "ff" => false,
        "00" => fields.next().is_none(),
        _ => true,
    };
    let has_form = is_hex(version, 2) && is_id(trace, 32) && is_id(parent, 16) && is_hex(flags, 2);
    (is_known_version && has_form).then_some(trace)
}

fn is_id(field: &str, length: usize) -> bool {
    is_hex(field, length) && field.bytes().any(|byte| byte != b'0')
}

/// Upper case is not allowed.
fn is_hex(field: &str, length: usize) -> bool {
    field.len() == length && field.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}

#[cfg(test)]
mod tests {
    use super::*;

    const TRACE: &str = "0af7651916cd43dd8448eb211c80319c";

    fn of(header: &str) -> Option<&str> {
        trace_id([header.as_bytes()].into_iter())
    }

    #[test]
    fn the_example_of_the_standard_has_one() {
        assert_eq!(of("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"), Some(TRACE));
    }

    #[test]
    fn a_later_version_may_say_more() {
        assert_eq!(of("cc-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01-what-the-future"), Some(TRACE));
        assert_eq!(of("cc-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"), Some(TRACE));
    }

    #[test]
    fn what_breaks_a_rule_has_none() {
        for broken in [
            "",
            "00",
            "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331",
            "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01-",
            "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01-more",
            "ff-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
            "0-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
            "00-0AF7651916CD43DD8448EB211C80319C-b7ad6b7169203331-01",
            "00-00000000000000000000000000000000-b7ad6b7169203331-01",
            "00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01",
            "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-1",
            "cc-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01.what",
            " 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
        ] {
            assert_eq!(of(broken), None, "{broken:?}");
        }
    }

    #[test]
    fn two_headers_have_none() {
        let header = format!("00-{TRACE}-b7ad6b7169203331-01");
        assert_eq!(trace_id([header.as_bytes(), header.as_bytes()].into_iter()), None);
    }
}
