use api_error::ApiError;

/// The caller is known, and may not do this.
#[derive(Debug, ApiError)]
#[api(decode, category = "Authorization Errors", status = 403)]
pub enum AuthorizationError {
    /// User lacks required permissions.
    #[api(message = "Insufficient permissions")]
    Forbidden {
        /// What the caller would need.
        required_permission: String,
        /// What the caller is.
        user_role: String,
    },

    /// Resource is locked for editing.
    #[api(message = "Project is locked by another user")]
    ResourceLocked {
        /// Who holds the lock.
        locked_by: String,
        /// The end of the lock, in RFC 3339.
        locked_until: String,
    },
}
