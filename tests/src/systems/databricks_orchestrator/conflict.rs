use api_error::ApiError;

/// The request does not fit what is there.
#[derive(Debug, ApiError)]
#[api(decode, category = "Conflict Errors", status = 409)]
pub enum ConflictError {
    /// Resource already exists.
    #[api(message = "Project with this name already exists")]
    DuplicateResource {
        /// The field that must be unique.
        field: String,
        /// What it was to hold.
        value: String,
        /// The resource that holds it.
        existing_id: String,
    },

    /// Resource modified by another request.
    #[api(message = "Resource was modified by another request")]
    ConcurrentUpdate {
        /// What the caller can do.
        suggestion: String,
    },
}
