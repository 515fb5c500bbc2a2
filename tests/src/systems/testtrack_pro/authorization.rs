use api_error::ApiError;

/// The caller is known, and may not do this.
#[derive(Debug, ApiError)]
#[api(decode, category = "Authorization Errors", status = 403, rename_all_fields = "camelCase")]
pub enum AuthorizationError {
    /// The role of the caller does not allow it.
    #[api(code = "AUTHZ_001", title = "Insufficient Permissions")]
    #[api(message = "Insufficient permissions to perform this action")]
    InsufficientPermissions {
        /// The permission that is missing.
        required: String,
        /// What the caller is.
        user_role: String,
    },

    /// The resource belongs to others.
    #[api(code = "AUTHZ_002", title = "Resource Access Denied", message = "You don't have access to this resource")]
    ResourceAccessDenied {
        /// What it is.
        resource_type: String,
        /// Which one it is.
        resource_id: u64,
    },
}
