use api_error::ApiError;

/// The service itself is at fault.
#[derive(Debug, ApiError)]
#[api(decode, category = "Internal Errors", numbers = 8000..=8999, status = 500)]
pub enum InternalError {
    /// Something that must not happen.
    #[api(code = 8000, message = "Internal server error")]
    InternalError,

    /// The service was started with settings that do not work.
    #[api(code = 8001)]
    ConfigurationError,

    /// The service is starting, stopping or overloaded.
    #[api(code = 8002, status = 503)]
    ServiceUnavailable,

    /// A part that the service is built on failed.
    #[api(code = 8003, status = 502)]
    DependencyFailure,

    /// There is no connection to the database.
    #[api(code = 8004)]
    DatabaseConnectionError,

    /// There is no connection to the cache.
    #[api(code = 8005)]
    CacheConnectionError,

    /// The message queue refused or failed.
    #[api(code = 8006)]
    MessageQueueError,

    /// A value cannot be written.
    #[api(code = 8007)]
    SerializationError,

    /// A value that the service wrote cannot be read back.
    #[api(code = 8008)]
    DeserializationError,
}
