use api_error::ApiError;

/// The thing that was asked for is not there, or is not free.
#[derive(Debug, ApiError)]
#[api(decode, category = "Resource Errors", numbers = 4000..=4999, status = 404)]
#[api(locales(path = "locales/llm_copilot/{locale}/resource.ftl", es, fr, de, ja, zh))]
#[api(allow(missing_translation = "the reference tells one message in other languages"))]
pub enum ResourceError {
    /// There is nothing under this path.
    #[api(code = 4000, message = "Resource not found")]
    NotFound,

    /// There is no resource of this id.
    #[api(code = 4001)]
    ResourceNotFound,

    /// There is no session of this id.
    #[api(code = 4002)]
    SessionNotFound {
        /// The id that was asked for.
        session_id: String,
    },

    /// There is no workflow of this id.
    #[api(code = 4003)]
    WorkflowNotFound,

    /// There is no incident of this id.
    #[api(code = 4004)]
    IncidentNotFound,

    /// There is no user of this id.
    #[api(code = 4005)]
    UserNotFound,

    /// The name or the id is taken.
    #[api(code = 4006, status = 409, expose = false, message = "Resource already exists")]
    AlreadyExists,

    /// Somebody else changed the resource in the meantime.
    #[api(code = 4007, status = 409, expose = false)]
    ResourceConflict,

    /// Somebody else holds the resource.
    #[api(code = 4008, status = 409, expose = false)]
    ResourceLocked,

    /// The resource was there, and is gone for good.
    #[api(code = 4009, status = 410, expose = false)]
    ResourceExpired,
}
