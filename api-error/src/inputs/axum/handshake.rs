//! The rejections of axum's `WebSocketUpgrade`.

use axum::extract::ws::rejection::WebSocketUpgradeRejection;

use crate::ApiError;
use crate::error::{Catalogued, Fields};
use crate::spec::{ErrorSpec, Table};

/// The codes of requests that are no handshake of a WebSocket: those of axum's `WebSocketUpgradeRejection`, where it is
/// `transparent` in an error of a service (feature `axum-ws`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, ApiError)]
#[api(crate = crate, category = "Input", status = 400)]
#[non_exhaustive]
pub enum HandshakeError {
    /// The request does not ask for a WebSocket as [RFC 6455 §4.1](https://www.rfc-editor.org/rfc/rfc6455#section-4.1) requires.
    #[api(message = "The request is not the handshake of a WebSocket")]
    InvalidHandshake {
        /// The version of the protocol that is spoken here, where the request has another one.
        #[api(skip, header = "Sec-WebSocket-Version")]
        version: Option<&'static str>,
    },
    /// The method is not that of the handshake of a WebSocket.
    #[api(status = 405, message = "The method is not that of the handshake of a WebSocket")]
    HandshakeMethod {
        /// `GET`, in HTTP/2 `CONNECT`.
        #[api(skip, header = "Allow")]
        allowed: &'static str,
    },
    /// The connection cannot become a WebSocket, such as one of HTTP/1.0.
    #[api(
        status = 426,
        message = "The connection cannot become a WebSocket",
        header = "Upgrade: websocket",
        header = "Connection: Upgrade"
    )]
    HandshakeWithoutUpgrade,
}

impl HandshakeError {
    fn of(rejection: &WebSocketUpgradeRejection) -> Self {
        match rejection {
            WebSocketUpgradeRejection::MethodNotGet(_) => Self::HandshakeMethod { allowed: "GET" },
            WebSocketUpgradeRejection::MethodNotConnect(_) => Self::HandshakeMethod { allowed: "CONNECT" },
            WebSocketUpgradeRejection::ConnectionNotUpgradable(_) => Self::HandshakeWithoutUpgrade,
            // RFC 6455 §4.2.2
            WebSocketUpgradeRejection::InvalidWebSocketVersionHeader(_) => {
                Self::InvalidHandshake { version: Some("13") }
            }
            _ => Self::InvalidHandshake { version: None },
        }
    }
}

#[diagnostic::do_not_recommend]
impl crate::error::ApiError for WebSocketUpgradeRejection {
    fn spec(&self) -> &'static ErrorSpec {
        HandshakeError::of(self).spec()
    }

    fn visit(&self, fields: &mut Fields<'_>) {
        HandshakeError::of(self).visit(fields);
    }
}

#[diagnostic::do_not_recommend]
impl Catalogued for WebSocketUpgradeRejection {
    const TABLE: Table = HandshakeError::TABLE;

    fn inside(&self) -> &dyn crate::error::ApiError {
        self
    }
}
