use api_error::ApiError;

/// Roblox, or the way to it, failed.
#[derive(Debug, ApiError)]
#[api(decode, category = "Roblox Integration Errors", status = 502, expose = true)]
pub enum RobloxError {
    /// Roblox did not let us in.
    #[api(message = "Roblox OAuth authentication failed")]
    RobloxAuthFailed {
        /// What it answered.
        oauth_error: String,
        /// What the caller can do.
        suggestion: String,
    },

    /// Roblox answered with an error.
    #[api(message = "Roblox Open Cloud API error")]
    RobloxApiError {
        /// What was asked for.
        api_endpoint: String,
        /// What it answered.
        roblox_error: String,
        /// What the caller can do.
        suggestion: String,
    },

    /// No environment came out.
    #[api(status = 500, message = "Roblox environment generation failed")]
    EnvironmentGenerationFailed {
        /// What it was to be.
        environment_type: String,
        /// The stage that failed.
        failure_stage: String,
        /// Why it failed.
        error: String,
    },
}
