use api_error::ApiError;

/// The input is not what the endpoint takes.
#[derive(Debug, ApiError)]
#[api(decode, category = "Validation Errors", status = 400, prefix = "VALIDATION_")]
pub enum ValidationError {
    /// A workflow lists its nodes.
    #[api(message = "workflow_json must contain 'nodes' key")]
    WorkflowNoNodes,

    /// The nodes are neither a dict nor a list.
    #[api(message = "workflow_json.nodes must be a dict or list")]
    WorkflowNodesFormat,

    /// The workflow has more nodes than the service runs.
    #[api(message = "Workflow exceeds maximum node count ({count} > 1000)")]
    WorkflowTooLarge {
        /// The nodes that it has.
        count: usize,
    },

    /// There is no such trigger.
    #[api(message = "trigger_type must be one of ['manual', 'scheduled', 'webhook']")]
    TriggerTypeInvalid,

    /// There is no such mode of execution.
    #[api(message = "execution_mode must be one of ['lan', 'internet']")]
    ExecutionModeInvalid,

    /// The times of a schedule cannot be read.
    #[api(message = "Invalid cron expression: {details}")]
    CronExpressionInvalid {
        /// What is wrong with it.
        details: String,
    },

    /// A workflow is uploaded as JSON.
    #[api(message = "File must be a .json file")]
    FileTypeInvalid,

    /// The file is of a media type that the service does not read.
    #[api(message = "Invalid content type: {type}. Allowed: application/json, text/plain, application/octet-stream")]
    FileContentTypeInvalid {
        /// The media type that was sent.
        r#type: String,
    },

    /// The file has more bytes than the service reads.
    #[api(status = 413, message = "File too large. Maximum size: 50MB")]
    FileTooLarge,

    /// The file cannot be parsed.
    #[api(message = "Invalid JSON: {parse_error}")]
    JsonInvalid {
        /// What the parser said.
        parse_error: String,
    },
}
