use api_error::ApiError;

/// There is nothing there, or nothing any more.
#[derive(Debug, ApiError)]
#[api(decode, category = "Not Found Errors", status = 404)]
pub enum NotFoundError {
    /// Requested resource doesn't exist.
    #[api(message = "Project not found")]
    NotFound {
        /// What kind of resource.
        resource_type: String,
        /// Which one.
        id: String,
    },

    /// Resource has been soft deleted.
    #[api(message = "Task has been deleted")]
    DeletedResource {
        /// When, in RFC 3339.
        deleted_at: String,
        /// What the caller can do.
        suggestion: String,
    },
}
