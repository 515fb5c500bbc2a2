//! Errors of other services: what was sent is what is read.

mod c03_pointers;
mod c04_waits;
mod c06_byte_order_mark;
mod c07_extension_members;
mod c08_relayed_wait;
mod hostile_upstream;
mod remote_decode;
mod remote_decode_edges;
mod remote_read;
mod remote_reqwest;
mod round_trip;
