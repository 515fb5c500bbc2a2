use api_error::ApiError;

use super::ValidationError;

/// What a webhook is told. The codes are those of the responses, the words are not.
#[derive(Debug, ApiError)]
pub enum WebhookError {
    /// A task cannot be what it was to be.
    #[api(code = ValidationError::VALIDATION_ERROR, message = "Invalid task data")]
    InvalidTaskData {
        /// The field.
        field: String,
        /// What is wrong with it.
        message: String,
    },
}
