//! Errors of other services: what was sent is what is read.

mod c06_byte_order_mark;
mod hostile_upstream;
mod remote_decode;
mod remote_decode_edges;
mod remote_read;
mod remote_reqwest;
mod round_trip;
