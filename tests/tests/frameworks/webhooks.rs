//! An error that nobody waits for: the service posts an event to a webhook.

use std::collections::VecDeque;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};
use std::time::{Duration, UNIX_EPOCH};

use api_error::{ErrorView, RequestContext};
use axum::Router;
use axum::extract::{Request, State};
use axum::middleware::{Next, from_fn};
use axum::response::Response;
use axum::routing::post;
use http::StatusCode;
use http::header::{CONTENT_TYPE, HeaderMap};
use tests::conformance::http::serve;
use tests::systems::databricks_orchestrator::{SYSTEM, WEBHOOK_EVENT, WebhookError};
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};

/// The service accepts a task at once, and finds out later that there is no such project.
async fn orchestrator(webhook: Webhook) -> SocketAddr {
    let service = Router::new().route("/tasks", post(create_task)).with_state(webhook);
    serve(service.layer(from_fn(at_noon))).await.unwrap()
}

async fn at_noon(request: Request, next: Next) -> Response {
    let noon = UNIX_EPOCH + Duration::from_secs(1_736_596_800); // 2025-01-11T12:00:00Z
    RequestContext::new().with_timestamp(noon).scope(next.run(request)).await
}

async fn create_task(State(webhook): State<Webhook>) -> StatusCode {
    let later = async move {
        let error = WebhookError::InvalidTaskData { field: "project_id".into(), message: "Project not found".into() };
        webhook.tell("task.create.failed", &error).await;
    };
    tokio::spawn(RequestContext::current().scope(later));
    StatusCode::ACCEPTED
}

#[derive(Clone)]
struct Webhook {
    id: &'static str,
    url: String,
    client: reqwest::Client,
}

impl Webhook {
    fn at(receiver: SocketAddr) -> Self {
        let client = reqwest::Client::builder().no_proxy().build().unwrap();
        Self { id: "webhook-id", url: format!("http://{receiver}"), client }
    }

    /// Tries three times at most.
    async fn tell(&self, event_type: &str, error: &WebhookError) {
        for attempt in 1..=3 {
            let (head, body) = self.event(event_type, attempt, error).response().into_parts();
            let answer = self.client.post(&self.url).headers(head.headers).body(body).send().await;
            if answer.is_ok_and(|answer| answer.status().is_success()) {
                break;
            }
        }
    }

    fn event<'a>(&self, event_type: &str, attempt: u32, error: &'a WebhookError) -> ErrorView<'a> {
        let delivery = RequestContext::current()
            .with_envelope(&WEBHOOK_EVENT)
            .with_extra("event_type", event_type)
            .with_extra("webhook_id", self.id)
            .with_extra("attempt", attempt);
        ErrorView::new(error).with_context(delivery)
    }
}

/// Who receives events: hands over what comes in, and answers what it was told.
#[derive(Clone)]
struct Receiver {
    answers: Arc<Mutex<VecDeque<StatusCode>>>,
    received: UnboundedSender<(HeaderMap, String)>,
}

type Received = UnboundedReceiver<(HeaderMap, String)>;

async fn receiver(answers: impl IntoIterator<Item = StatusCode>) -> (SocketAddr, Received) {
    let (sender, received) = unbounded_channel();
    let state = Receiver { answers: Arc::new(Mutex::new(answers.into_iter().collect())), received: sender };
    let service = Router::new().route("/", post(receive)).with_state(state);
    (serve(service).await.unwrap(), received)
}

async fn receive(State(receiver): State<Receiver>, headers: HeaderMap, event: String) -> StatusCode {
    receiver.received.send((headers, event)).unwrap();
    let answer = receiver.answers.lock().unwrap().pop_front();
    answer.unwrap_or(StatusCode::NO_CONTENT)
}

async fn create_a_task(webhook: Webhook) -> StatusCode {
    let client = webhook.client.clone();
    let service = orchestrator(webhook).await;
    client.post(format!("http://{service}/tasks")).send().await.unwrap().status()
}

fn documented() -> String {
    SYSTEM.documented().unwrap().example("VALIDATION_ERROR", "webhook").unwrap().body_text.clone()
}

#[tokio::test]
async fn the_receiver_gets_the_documented_event() {
    let (address, mut received) = receiver([]).await;
    assert_eq!(create_a_task(Webhook::at(address)).await, StatusCode::ACCEPTED);
    let (headers, event) = received.recv().await.unwrap();
    assert_eq!(headers[CONTENT_TYPE], "application/json");
    assert_eq!(event, documented());
}

#[tokio::test]
async fn every_attempt_has_its_number() {
    let (address, mut received) = receiver([StatusCode::SERVICE_UNAVAILABLE]).await;
    create_a_task(Webhook::at(address)).await;
    let (_, first) = received.recv().await.unwrap();
    let (_, second) = received.recv().await.unwrap();
    assert_eq!(first, documented());
    assert_eq!(second, documented().replace(r#""attempt":1"#, r#""attempt":2"#));
}
