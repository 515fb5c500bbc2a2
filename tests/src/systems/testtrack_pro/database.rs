use api_error::ApiError;

/// The database did not do its part.
#[derive(Debug, ApiError)]
#[api(decode, category = "Database Errors")]
pub enum DatabaseError {
    /// There is no connection.
    #[api(code = "DB_001", status = 503, retryable, title = "Connection Failed")]
    #[api(message = "Database connection failed")]
    ConnectionFailed,

    /// The answer did not come in time.
    #[api(code = "DB_002", status = 504, retryable, title = "Query Timeout", message = "Database query timed out")]
    QueryTimeout,

    /// Nothing was changed.
    #[api(code = "DB_003", status = 500, expose = true, title = "Transaction Failed")]
    #[api(message = "Database transaction failed")]
    TransactionFailed {
        /// Why, in words for clients.
        reason: String,
    },
}
