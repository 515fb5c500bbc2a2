use api_error::ApiError;

/// No lesson came out.
#[derive(Debug, ApiError)]
#[api(decode, category = "Content Generation Errors", status = 500, expose = true)]
pub enum ContentGenerationError {
    /// A stage failed.
    #[api(message = "Content generation process failed")]
    GenerationFailed {
        /// The session.
        session_id: String,
        /// The stage.
        stage: String,
        /// Why it failed.
        failure_reason: String,
        /// Whether another attempt may work.
        retry_possible: bool,
    },

    /// What was asked for does not go together.
    #[api(status = 422, message = "Content generation parameters are incompatible")]
    InvalidContentParameters {
        /// What does not go together.
        issue: String,
        /// What the caller can do.
        suggestion: String,
    },

    /// It took too long.
    #[api(status = 504, message = "Content generation timed out")]
    GenerationTimeout {
        /// The session.
        session_id: String,
        /// How long it may take.
        timeout_duration: String,
        /// Whether a part is there.
        partial_results_available: bool,
    },
}
