use api_error::ApiError;

/// An answer that is sent in chunks broke off.
#[derive(Debug, ApiError)]
#[api(decode, category = "Streaming Errors", numbers = 9000..=9999, status = 503)]
pub enum StreamingError {
    /// The stream failed for a reason without a code of its own.
    #[api(code = 9000, status = 500)]
    StreamError,

    /// The stream ended before its last chunk.
    #[api(code = 9001)]
    StreamClosed,

    /// The next chunk did not come in time.
    #[api(code = 9002, status = 504)]
    StreamTimeout {
        /// How long the service waited.
        timeout_seconds: u32,
        /// How many chunks came before.
        chunks_received: u32,
    },

    /// The token to go on with a stream is not valid.
    #[api(code = 9003, status = 400)]
    InvalidResumeToken,

    /// The client reads more slowly than the stream writes.
    #[api(code = 9004)]
    StreamBackpressure,
}
