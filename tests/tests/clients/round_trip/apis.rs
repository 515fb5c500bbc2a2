//! What a client of each API declares: one type for all of its errors.

use api_error::envelope::Envelope;
use api_error::tower::ApiErrorLayer;
use api_error::{ApiError, BoxApiError, Mode, RemoteError};
use http::HeaderName;
use tests::conformance::System;
use tests::systems::{casare_rpa, databricks_orchestrator, llm_copilot, testtrack_pro, toolboxai};

/// One API, and how its errors come and go.
pub struct Api {
    /// Its errors.
    pub system: &'static System,
    /// What the service writes and the client reads.
    pub envelope: &'static Envelope,
    /// The same over a WebSocket. Without one, the frame that closes it says all.
    pub event: Option<&'static Envelope>,
    /// Whether the code goes into a header, since no body has one.
    has_code_header: bool,
    /// Decodes into the type of the client.
    pub decode: fn(RemoteError) -> Result<BoxApiError, RemoteError>,
    /// The errors with hidden fields, as a client knows them in production.
    pub in_production: fn() -> Vec<BoxApiError>,
}

/// All of them.
pub static ALL: [Api; 5] = [
    Api {
        system: &llm_copilot::SYSTEM,
        envelope: &llm_copilot::ENVELOPE,
        event: None,
        has_code_header: false,
        decode: decode::<LlmCopilotError>,
        in_production: llm_copilot_in_production,
    },
    Api {
        system: &databricks_orchestrator::SYSTEM,
        envelope: &databricks_orchestrator::ENVELOPE,
        event: None,
        has_code_header: false,
        decode: decode::<OrchestratorError>,
        in_production: Vec::new,
    },
    Api {
        system: &toolboxai::SYSTEM,
        envelope: &toolboxai::ENVELOPE,
        event: Some(&toolboxai::WEBSOCKET_EVENT),
        has_code_header: false,
        decode: decode::<ToolBoxAiError>,
        in_production: Vec::new,
    },
    Api {
        system: &testtrack_pro::SYSTEM,
        envelope: &testtrack_pro::ENVELOPE,
        event: None,
        has_code_header: false,
        decode: decode::<TestTrackProError>,
        in_production: Vec::new,
    },
    Api {
        system: &casare_rpa::SYSTEM,
        envelope: &casare_rpa::ENVELOPE,
        event: None,
        has_code_header: true,
        decode: decode::<CasareRpaError>,
        in_production: Vec::new,
    },
];

impl Api {
    /// What the service says about all errors.
    pub fn layer(&self, mode: Mode) -> ApiErrorLayer {
        let layer = ApiErrorLayer::new().with_envelope(self.envelope).with_mode(mode);
        if self.has_code_header { layer.with_code_header(HeaderName::from_static("x-error-code")) } else { layer }
    }
}

fn decode<E>(remote: RemoteError) -> Result<BoxApiError, RemoteError>
where
    E: TryFrom<RemoteError, Error = RemoteError> + api_error::error::ApiError + Send + Sync + 'static,
{
    E::try_from(remote).map(BoxApiError::from)
}

#[derive(Debug, ApiError)]
#[api(decode, envelope = llm_copilot::ENVELOPE)]
enum LlmCopilotError {
    #[api(transparent)]
    Validation(llm_copilot::ValidationError),
    #[api(transparent)]
    Authentication(llm_copilot::AuthenticationError),
    #[api(transparent)]
    Authorization(llm_copilot::AuthorizationError),
    #[api(transparent)]
    Resource(llm_copilot::ResourceError),
    #[api(transparent)]
    RateLimiting(llm_copilot::RateLimitingError),
    #[api(transparent)]
    BusinessLogic(llm_copilot::BusinessLogicError),
    #[api(transparent)]
    ExternalService(llm_copilot::ExternalServiceError),
    #[api(transparent)]
    Internal(llm_copilot::InternalError),
    #[api(transparent)]
    Streaming(llm_copilot::StreamingError),
}

#[derive(Debug, ApiError)]
#[api(decode, envelope = databricks_orchestrator::ENVELOPE)]
enum OrchestratorError {
    #[api(transparent)]
    Validation(databricks_orchestrator::ValidationError),
    #[api(transparent)]
    Authentication(databricks_orchestrator::AuthenticationError),
    #[api(transparent)]
    Authorization(databricks_orchestrator::AuthorizationError),
    #[api(transparent)]
    NotFound(databricks_orchestrator::NotFoundError),
    #[api(transparent)]
    Conflict(databricks_orchestrator::ConflictError),
    #[api(transparent)]
    AiAgent(databricks_orchestrator::AiAgentError),
    #[api(transparent)]
    RateLimiting(databricks_orchestrator::RateLimitingError),
    #[api(transparent)]
    Server(databricks_orchestrator::ServerError),
    #[api(transparent)]
    ServiceUnavailable(databricks_orchestrator::ServiceUnavailableError),
}

#[derive(Debug, ApiError)]
#[api(decode, envelope = toolboxai::ENVELOPE)]
enum ToolBoxAiError {
    #[api(transparent)]
    Authentication(toolboxai::AuthenticationError),
    #[api(transparent)]
    Authorization(toolboxai::AuthorizationError),
    #[api(transparent)]
    Validation(toolboxai::ValidationError),
    #[api(transparent)]
    RateLimiting(toolboxai::RateLimitingError),
    #[api(transparent)]
    Resource(toolboxai::ResourceError),
    #[api(transparent)]
    ContentGeneration(toolboxai::ContentGenerationError),
    #[api(transparent)]
    Roblox(toolboxai::RobloxError),
    #[api(transparent)]
    Payment(toolboxai::PaymentError),
    #[api(transparent)]
    WebSocket(toolboxai::WebSocketError),
    #[api(transparent)]
    Server(toolboxai::ServerError),
}

#[derive(Debug, ApiError)]
#[api(decode, envelope = testtrack_pro::ENVELOPE)]
enum TestTrackProError {
    #[api(transparent)]
    Authentication(testtrack_pro::AuthenticationError),
    #[api(transparent)]
    Authorization(testtrack_pro::AuthorizationError),
    #[api(transparent)]
    Validation(testtrack_pro::ValidationError),
    #[api(transparent)]
    Resource(testtrack_pro::ResourceError),
    #[api(transparent)]
    BusinessLogic(testtrack_pro::BusinessLogicError),
    #[api(transparent)]
    Database(testtrack_pro::DatabaseError),
    #[api(transparent)]
    ExternalService(testtrack_pro::ExternalServiceError),
    #[api(transparent)]
    RateLimiting(testtrack_pro::RateLimitingError),
    #[api(transparent)]
    FileUpload(testtrack_pro::FileUploadError),
    #[api(transparent)]
    FixDocumentation(testtrack_pro::FixDocumentationError),
}

#[derive(Debug, ApiError)]
#[api(decode, envelope = casare_rpa::ENVELOPE)]
enum CasareRpaError {
    #[api(transparent)]
    Authentication(casare_rpa::AuthenticationError),
    #[api(transparent)]
    Validation(casare_rpa::ValidationError),
    #[api(transparent)]
    Resource(casare_rpa::ResourceError),
    #[api(transparent)]
    RateLimiting(casare_rpa::RateLimitingError),
    #[api(transparent)]
    Server(casare_rpa::ServerError),
    #[api(transparent)]
    WebSocket(casare_rpa::WebSocketError),
}

/// Hidden fields are not sent, and come back as their defaults.
fn llm_copilot_in_production() -> Vec<BoxApiError> {
    use llm_copilot::{AuthorizationError, BusinessLogicError, ExternalServiceError, StreamingError};

    let (text, list) = (String::new, Vec::new);
    vec![
        AuthorizationError::InsufficientPermissions { required: text(), current: list() }.into(),
        BusinessLogicError::WorkflowExecutionFailed { workflow_id: text(), failed_task: text(), reason: text() }.into(),
        ExternalServiceError::LlmApiError { upstream_error: text(), upstream_status: 0 }.into(),
        ExternalServiceError::DatabaseError { connection_string: text(), error: text(), stack_trace: text() }.into(),
        StreamingError::StreamTimeout { timeout_seconds: 0, chunks_received: 0 }.into(),
    ]
}
