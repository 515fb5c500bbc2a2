use api_error::ApiError;
use indexmap::IndexMap;

/// The request itself is wrong.
#[derive(Debug, ApiError)]
#[api(decode, category = "Validation Errors", status = 400)]
pub enum ValidationError {
    /// Request data failed validation.
    #[api(message = "Invalid request parameters")]
    ValidationError(
        /// Each rejected field, and why.
        #[api(details)]
        IndexMap<String, String>,
    ),

    /// Patch operation is invalid.
    #[api(message = "Cannot update non-existent resource")]
    InvalidPatch {
        /// The operation.
        op: String,
        /// The task that it is about.
        task_id: String,
    },

    /// Task hierarchy constraints violated.
    #[api(message = "Maximum task depth exceeded")]
    InvalidHierarchy {
        /// How deep the parent lies.
        current_depth: u32,
        /// How deep a task may lie.
        max_depth: u32,
        /// The parent.
        parent_id: String,
    },
}
