//! What one client gets: an error, in the context of its request, in an envelope.

mod accept;
pub(crate) mod context;
#[cfg(any(feature = "client", feature = "tonic", feature = "tracing"))]
pub(crate) mod cut;
pub mod envelope;
pub(crate) mod report;
pub mod stream;
pub(crate) mod view;
pub(crate) mod websocket;

pub use self::context::{Entered, Mode, RequestContext};
pub use self::view::ErrorView;
pub use self::websocket::WebSocketClose;
