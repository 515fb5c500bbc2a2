//! Whatever another service answers, an envelope reads it: what came is kept, what is told of it is one line, it may be relayed,
//! and what a type makes of it has the code that came, without a panic.

#![no_main]

mod body;
mod envelopes;
mod errors;
mod json;
mod promises;
mod received;

use api_error::RemoteError;
use arbitrary::Arbitrary;
use libfuzzer_sys::fuzz_target;

use crate::body::Body;
use crate::envelopes::Which;
use crate::promises::Origin;
use crate::received::Head;

#[derive(Arbitrary, Debug)]
struct Case<'a> {
    /// The envelope that it is read with, mostly that of the body.
    which: Which,
    is_of_another: bool,
    head: Head<'a>,
    body: Body<'a>,
    close: Option<(u16, &'a str)>,
}

fuzz_target!(|case: Case<'_>| {
    if let Some((code, reason)) = case.close {
        promises::hold(&Origin::of_nothing(), || RemoteError::from_ws_close(code, reason));
        return;
    }
    let written_in = if case.is_of_another { case.which.next() } else { case.which };
    let (envelope, body) = (case.which.envelope(), case.body.bytes(written_in));
    let origin = Origin::new(&case.head, &body);
    promises::hold(&origin, || envelope.read(origin.status, &origin.headers, body.clone()));
    promises::hold(&Origin::of_event(&body), || envelope.read_event(body.clone()));
});
