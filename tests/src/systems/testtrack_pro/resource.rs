use api_error::ApiError;
use serde::{Deserialize, Serialize};

/// The thing that was asked for is not there, or is not free.
#[derive(Debug, ApiError)]
#[api(decode, category = "Resource Errors", rename_all_fields = "camelCase")]
pub enum ResourceError {
    /// There is no resource of this id.
    #[api(code = "RES_001", status = 404, title = "Not Found", message = "Resource not found")]
    NotFound {
        /// What was asked for.
        resource_type: String,
        /// Which one was asked for.
        resource_id: u64,
    },

    /// A value that must be unique is taken.
    #[api(code = "RES_002", status = 409, title = "Already Exists", message = "Resource already exists")]
    AlreadyExists {
        /// What has the value.
        resource_type: String,
        /// The field that must be unique.
        field: String,
        /// The value that is taken.
        value: String,
    },

    /// The resource was there, and is gone for good.
    #[api(code = "RES_003", status = 410, title = "Deleted", message = "Resource has been deleted")]
    Deleted {
        /// What it was.
        resource_type: String,
        /// Which one it was.
        resource_id: u64,
        /// When it was deleted, in RFC 3339.
        deleted_at: String,
    },

    /// Others would lose what they refer to.
    #[api(code = "RES_004", status = 422, title = "Cannot Delete (Dependencies)")]
    #[api(message = "Cannot delete resource with existing dependencies")]
    CannotDelete {
        /// What was to be deleted.
        resource_type: String,
        /// Which one was to be deleted.
        resource_id: u64,
        /// What refers to it.
        dependencies: Dependencies,
    },
}

/// How many of each kind refer to a resource.
#[derive(Debug, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Dependencies {
    /// Test cases.
    pub test_cases: u32,
    /// Bugs.
    pub bugs: u32,
}
