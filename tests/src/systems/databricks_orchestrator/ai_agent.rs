use api_error::ApiError;

/// The model was asked for something that did not come out.
#[derive(Debug, ApiError)]
#[api(decode, category = "AI/Agent Errors", status = 422)]
pub enum AiAgentError {
    /// AI failed to generate valid response.
    #[api(message = "Could not generate project plan")]
    AiGenerationFailed {
        /// Who runs the model.
        provider: String,
        /// The model.
        model: String,
        /// What is wrong with its answer.
        reason: String,
    },

    /// AI request parameters invalid.
    #[api(message = "Request too vague for planning")]
    InvalidAiRequest {
        /// What the caller can do.
        suggestion: String,
        /// How many characters a description needs.
        min_length: u32,
    },
}
