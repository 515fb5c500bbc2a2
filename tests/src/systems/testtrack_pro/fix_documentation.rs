use api_error::ApiError;

/// The fix of a bug cannot be documented like this.
#[derive(Debug, ApiError)]
#[api(decode, category = "Fix Documentation Errors", status = 400, rename_all_fields = "camelCase")]
pub enum FixDocumentationError {
    /// There is no such category.
    #[api(code = "FIX_001", title = "Invalid Root Cause Category", message = "Invalid root cause category")]
    InvalidRootCauseCategory {
        /// What was sent.
        provided: String,
        /// What can be sent.
        allowed: Vec<String>,
    },

    /// The fix cannot be found in the repository with this.
    #[api(code = "FIX_002", title = "Invalid Git Information", message = "Invalid git information provided")]
    InvalidGitInformation {
        /// The name of the field.
        field: String,
        /// What is wrong with it.
        reason: String,
    },

    /// A bug that is closed takes no more fixes.
    #[api(code = "FIX_003", status = 422, title = "Cannot Document Fix for Closed Bug")]
    #[api(message = "Cannot document fix for a closed or non-existent bug")]
    CannotDocumentFixForClosedBug {
        /// The bug.
        bug_id: u64,
        /// Its state.
        bug_status: String,
    },

    /// The fix of a bug is documented once.
    #[api(code = "FIX_004", status = 409, title = "Fix Documentation Already Exists")]
    #[api(message = "Fix documentation already exists for this bug")]
    FixDocumentationAlreadyExists {
        /// The bug.
        bug_id: u64,
        /// What documents its fix.
        existing_fix_documentation_id: u64,
    },

    /// Fields that must be there are not.
    #[api(code = "FIX_005", title = "Missing Required Fix Documentation Fields")]
    #[api(message = "Missing required fix documentation fields")]
    MissingRequiredFixDocumentationFields {
        /// The names of the fields.
        missing_fields: Vec<String>,
    },

    /// Somebody else has to look at a fix.
    #[api(code = "FIX_006", status = 422, title = "Developer Cannot Verify Own Fix")]
    #[api(message = "Developers cannot verify their own bug fixes")]
    DeveloperCannotVerifyOwnFix {
        /// The bug.
        bug_id: u64,
        /// Who fixed it, and wants to verify it.
        developer_id: u64,
    },
}
