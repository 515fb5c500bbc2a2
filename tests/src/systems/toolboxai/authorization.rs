use api_error::ApiError;

/// The caller is known, and may not do this.
#[derive(Debug, ApiError)]
#[api(decode, category = "Authorization Errors", status = 403)]
pub enum AuthorizationError {
    /// The role of the caller does not allow it.
    #[api(message = "User role lacks required permissions")]
    InsufficientPermissions {
        /// What the caller is.
        user_role: String,
        /// What the caller would have to be.
        required_role: String,
        /// What that role may do.
        required_permissions: Vec<String>,
    },

    /// The caller may use others of this kind, but not this one.
    #[api(message = "Access denied to this specific resource")]
    ResourceAccessDenied {
        /// What kind of resource.
        resource_type: String,
        /// Which one.
        resource_id: String,
        /// Why not.
        reason: String,
    },

    /// The plan does not include it.
    #[api(message = "Feature not available in current subscription plan")]
    FeatureNotAvailable {
        /// The feature.
        feature: String,
        /// The plan of the caller.
        current_plan: String,
        /// The smallest plan that includes it.
        required_plan: String,
    },
}
