use api_error::ApiError;

/// Another service that this one needs has failed.
#[derive(Debug, ApiError)]
#[api(decode, category = "External Service Errors", numbers = 7000..=7999, status = 502)]
pub enum ExternalServiceError {
    /// A service without a code of its own failed.
    #[api(code = 7000)]
    ExternalServiceError,

    /// The language model answered with an error.
    #[api(code = 7001, message = "LLM API error")]
    LlmApiError {
        /// What the provider said.
        upstream_error: String,
        /// The status of its answer.
        upstream_status: u16,
    },

    /// The language model did not answer in time.
    #[api(code = 7002, status = 504, message = "LLM API timeout")]
    LlmApiTimeout,

    /// The provider of the language model limits our requests.
    #[api(code = 7003, status = 429, expose = false, message = "LLM API rate limited")]
    LlmApiRateLimited,

    /// Metrics cannot be read.
    #[api(code = 7004)]
    PrometheusError,

    /// Logs cannot be read.
    #[api(code = 7005)]
    LokiError,

    /// Traces cannot be read.
    #[api(code = 7006)]
    TempoError,

    /// The database refused or failed.
    #[api(code = 7007)]
    DatabaseError {
        /// Where the database is.
        connection_string: String,
        /// What the driver said.
        error: String,
        /// Where it happened.
        stack_trace: String,
    },

    /// The cache refused or failed.
    #[api(code = 7008)]
    CacheError,

    /// The vector database refused or failed.
    #[api(code = 7009, message = "Vector database error")]
    VectorDbError,
}
