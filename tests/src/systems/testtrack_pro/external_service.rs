use api_error::ApiError;

/// Another service did not do its part. Clients are told which one.
#[derive(Debug, ApiError)]
#[api(decode, category = "External Service Errors", status = 500, expose = true, rename_all_fields = "camelCase")]
pub enum ExternalServiceError {
    /// A mail was not sent.
    #[api(code = "EXT_001", retryable, title = "Email Service Failed", message = "Failed to send email")]
    EmailServiceFailed {
        /// Who sends mails.
        service: String,
        /// Who was to get it.
        recipient: String,
    },

    /// A file was not stored.
    #[api(code = "EXT_002", title = "File Upload Failed", message = "File upload to cloud storage failed")]
    FileUploadFailed {
        /// Who stores files.
        service: String,
        /// Which file it was.
        file_name: String,
    },

    /// GitHub refused a request, or failed.
    #[api(code = "EXT_003", status = 502, title = "GitHub API Failed", message = "GitHub API request failed")]
    GithubApiFailed {
        /// What was asked for.
        endpoint: String,
        /// What GitHub said.
        github_error: String,
    },
}
