use api_error::ApiError;

/// The caller is known, but may not do this.
#[derive(Debug, ApiError)]
#[api(decode, category = "Authorization Errors", numbers = 3000..=3999, status = 403, expose = false)]
pub enum AuthorizationError {
    /// The caller may not use the endpoint.
    #[api(code = 3000, expose, message = "Access forbidden")]
    Forbidden,

    /// The caller lacks a permission.
    #[api(code = 3001)]
    InsufficientPermissions {
        /// What the endpoint asks for.
        required: String,
        /// What the caller has.
        current: Vec<String>,
    },

    /// The resource belongs to somebody else.
    #[api(code = 3002)]
    ResourceAccessDenied,

    /// The caller may see the resource, but not do this with it.
    #[api(code = 3003)]
    OperationNotAllowed,

    /// The quota of the account is used up.
    #[api(code = 3004, status = 429, expose)]
    QuotaExceeded,

    /// The feature is not switched on for the account.
    #[api(code = 3005)]
    FeatureNotEnabled,
}
