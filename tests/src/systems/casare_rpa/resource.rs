use api_error::ApiError;

/// There is nothing of this id.
#[derive(Debug, ApiError)]
#[api(decode, category = "Resource Errors", status = 404, prefix = "RESOURCE_")]
pub enum ResourceError {
    /// There is no such workflow.
    #[api(message = "Workflow not found: {workflow_id}")]
    WorkflowNotFound {
        /// The id that was asked for.
        workflow_id: String,
    },

    /// There is no such schedule.
    #[api(message = "Schedule not found: {schedule_id}")]
    ScheduleNotFound {
        /// The id that was asked for.
        schedule_id: String,
    },

    /// There is no such robot.
    #[api(message = "Robot {robot_id} not found")]
    RobotNotFound {
        /// The id that was asked for.
        robot_id: String,
    },

    /// There is no such job.
    #[api(message = "Job {job_id} not found")]
    JobNotFound {
        /// The id that was asked for.
        job_id: String,
    },
}
