//! Guides.

#[doc = include_str!("../docs/adopting.md")]
pub mod adopting {}

#[doc = include_str!("../docs/architecture.md")]
pub mod architecture {}

// Its examples read.
#[cfg_attr(feature = "client", doc = include_str!("../docs/clients.md"))]
#[cfg_attr(not(feature = "client"), doc = "How clients read errors. The page is built with the feature `client`.")]
pub mod clients {}

#[doc = include_str!("../docs/cookbook.md")]
pub mod cookbook {}

#[doc = include_str!("../docs/exposure.md")]
pub mod exposure {}

#[doc = include_str!("../docs/observing.md")]
pub mod observing {}

#[doc = include_str!("../docs/shapes.md")]
pub mod shapes {}

// Its examples are streams.
#[cfg_attr(feature = "stream", doc = include_str!("../docs/streams.md"))]
#[cfg_attr(not(feature = "stream"), doc = "Streams that fail. The page is built with the feature `stream`.")]
pub mod streams {}

// Its example is a service of axum.
#[cfg_attr(feature = "axum", doc = include_str!("../docs/testing.md"))]
#[cfg_attr(not(feature = "axum"), doc = "How to test a service. The page is built with the feature `axum`.")]
pub mod testing {}

// Its examples are validated by validator.
#[cfg_attr(feature = "validator", doc = include_str!("../docs/validation.md"))]
#[cfg_attr(not(feature = "validator"), doc = "Validation errors. The page is built with the feature `validator`.")]
pub mod validation {}

#[doc = include_str!("../docs/webhooks.md")]
pub mod webhooks {}

#[doc = include_str!("../docs/websockets.md")]
pub mod websockets {}
