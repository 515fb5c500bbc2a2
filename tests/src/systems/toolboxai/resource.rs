use api_error::ApiError;

/// The resource is not there, or it should not be.
#[derive(Debug, ApiError)]
#[api(decode, category = "Resource Errors", status = 404)]
pub enum ResourceError {
    /// There never was one.
    #[api(message = "Requested resource does not exist")]
    ResourceNotFound {
        /// What kind of resource.
        resource_type: String,
        /// Which one.
        resource_id: String,
        /// What the caller can do.
        suggestion: String,
    },

    /// There is one already.
    #[api(status = 409, message = "Resource with this identifier already exists")]
    ResourceAlreadyExists {
        /// What kind of resource.
        resource_type: String,
        /// The field that must be unique.
        conflicting_field: String,
        /// What it holds.
        existing_value: String,
    },

    /// There was one.
    #[api(message = "Resource has been deleted")]
    ResourceDeleted {
        /// What kind of resource.
        resource_type: String,
        /// Which one.
        resource_id: String,
        /// When, in RFC 3339.
        deleted_at: String,
    },
}
