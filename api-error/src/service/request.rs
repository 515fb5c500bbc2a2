//! The head of a request, in whatever types a framework has for it.

use http::{HeaderName, HeaderValue, Request};

/// What a layer reads of a request.
pub trait RequestHead {
    /// The method, as it came.
    fn method(&self) -> &str;

    /// The path of the URI, as it came.
    fn path(&self) -> &str;

    /// The authority of the URI, as it came, where it has one: HTTP/2 sends the host there, and not as a header.
    fn authority(&self) -> Option<&str> {
        None
    }

    /// The route that matched, such as `/users/{id}`, if the framework knows it at this place. It is shown instead of the path.
    fn route(&self) -> Option<&str> {
        None
    }

    /// The values of a header, one for each line of it.
    fn header<'a>(&'a self, name: &HeaderName) -> impl Iterator<Item = &'a [u8]>;
}

impl<B> RequestHead for Request<B> {
    fn method(&self) -> &str {
        self.method().as_str()
    }

    /// A nested `Router` of axum removes the prefix from the URI.
    fn path(&self) -> &str {
        #[cfg(feature = "axum")]
        if let Some(original) = self.extensions().get::<::axum::extract::OriginalUri>() {
            return original.0.path();
        }
        self.uri().path()
    }

    fn authority(&self) -> Option<&str> {
        Some(self.uri().authority()?.as_str())
    }

    /// Known inside of axum's `Router`.
    #[cfg(feature = "axum")]
    fn route(&self) -> Option<&str> {
        self.extensions().get().map(::axum::extract::MatchedPath::as_str)
    }

    fn header<'a>(&'a self, name: &HeaderName) -> impl Iterator<Item = &'a [u8]> {
        self.headers().get_all(name).iter().map(HeaderValue::as_bytes)
    }
}
