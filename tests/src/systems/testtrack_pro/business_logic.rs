use api_error::ApiError;

/// The request is valid, and the state of things forbids it.
#[derive(Debug, ApiError)]
#[api(decode, category = "Business Logic Errors", status = 422, rename_all_fields = "camelCase")]
pub enum BusinessLogicError {
    /// There is another state on the way to this one.
    #[api(code = "BUS_001", title = "Invalid State Transition", message = "Invalid state transition")]
    InvalidStateTransition {
        /// The state as it is.
        current_state: String,
        /// The state that was asked for.
        requested_state: String,
        /// The state that leads to it.
        required_state: String,
    },

    /// The resource is not in a state for this.
    #[api(code = "BUS_002", title = "Operation Not Allowed", message = "Operation not allowed in current state")]
    OperationNotAllowed {
        /// What was to be done.
        operation: String,
        /// The state as it is.
        current_status: String,
        /// The states that allow it.
        allowed_statuses: Vec<String>,
    },

    /// The account has as many as its plan allows.
    #[api(code = "BUS_003", title = "Quota Exceeded", message = "Quota exceeded for this resource type")]
    QuotaExceeded {
        /// What there is a quota for.
        resource_type: String,
        /// How many there are.
        current: u32,
        /// How many there may be.
        limit: u32,
    },

    /// The same test case is under way.
    #[api(code = "BUS_004", status = 409, title = "Execution Already In Progress")]
    #[api(message = "Test execution already in progress")]
    ExecutionAlreadyInProgress {
        /// The test case.
        test_case_id: u64,
        /// Its execution that is under way.
        existing_execution_id: u64,
    },
}
