use api_error::ApiError;

/// The request is sound, but the workflow or the incident does not allow it now.
#[derive(Debug, ApiError)]
#[api(decode, category = "Business Logic Errors", numbers = 6000..=6999, status = 422, expose = false)]
pub enum BusinessLogicError {
    /// What was asked for makes no sense in the present state.
    #[api(code = 6000, status = 400)]
    InvalidState,

    /// A task of the workflow failed.
    #[api(code = 6001)]
    WorkflowExecutionFailed {
        /// The workflow.
        workflow_id: String,
        /// The task that failed first.
        failed_task: String,
        /// Why it failed.
        reason: String,
    },

    /// The workflow was started before, and has not ended.
    #[api(code = 6002, status = 409)]
    WorkflowAlreadyRunning,

    /// The approval of the workflow was refused.
    #[api(code = 6003, status = 403)]
    WorkflowNotApproved,

    /// Somebody must approve first.
    #[api(code = 6004, status = 403)]
    ApprovalRequired,

    /// The workflow is past the point where it can be stopped.
    #[api(code = 6005)]
    CannotCancelWorkflow,

    /// One task failed.
    #[api(code = 6006)]
    TaskExecutionFailed,

    /// The workflow is in a state that does not lead where it should go.
    #[api(code = 6007)]
    InvalidWorkflowState,

    /// The incident was closed before.
    #[api(code = 6008, status = 409)]
    IncidentAlreadyClosed,

    /// The incident must be resolved first.
    #[api(code = 6009)]
    IncidentNotResolved,
}
