//! The buffer that each thread keeps for writing bodies.
//!
//! It is copied to a body of the exact size, so a body costs one allocation, and nothing has to be measured first.

use std::cell::Cell;

use bytes::Bytes;

/// A body of ordinary size fits; one that does not leaves no large buffer behind.
const KEPT_CAPACITY: usize = 16 * 1024;

/// What is written, as a body.
pub(super) fn with_buffer(write: impl FnOnce(&mut Vec<u8>)) -> Bytes {
    thread_local! {
        static BUFFER: Cell<Vec<u8>> = const { Cell::new(Vec::new()) };
    }
    // Taken, not borrowed: a `Serialize` implementation may itself render an error.
    let mut buffer = BUFFER.try_with(Cell::take).unwrap_or_default();
    buffer.clear();
    write(&mut buffer);
    let body = Bytes::from(Box::<[u8]>::from(&*buffer));
    if buffer.capacity() <= KEPT_CAPACITY {
        let _ = BUFFER.try_with(|kept| kept.set(buffer));
    }
    body
}
