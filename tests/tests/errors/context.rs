//! A context reaches the errors of its request, and no others.

use std::time::Duration;

use api_error::{ApiError, ErrorView, RequestContext};

#[derive(Debug, ApiError)]
#[api(status = 404)]
struct NotFound;

/// The request id in the body of an error that is rendered here and now.
fn id_seen_here() -> Option<String> {
    let body: serde_json::Value = serde_json::from_slice(&ErrorView::new(&NotFound).body()).unwrap();
    body["error"]["request_id"].as_str().map(str::to_owned)
}

#[test]
fn it_is_seen_inside_of_its_scope_only() {
    assert_eq!(id_seen_here(), None);
    RequestContext::new().with_request_id("outer").in_scope(|| {
        assert_eq!(id_seen_here().as_deref(), Some("outer"));
        RequestContext::new().with_request_id("inner").in_scope(|| {
            assert_eq!(id_seen_here().as_deref(), Some("inner"));
        });
        assert_eq!(id_seen_here().as_deref(), Some("outer"));
    });
    assert_eq!(id_seen_here(), None);
}

#[test]
fn guards_may_be_dropped_in_any_order() {
    let (a, b) = (RequestContext::new().with_request_id("a"), RequestContext::new().with_request_id("b"));
    let (guard_a, guard_b) = (a.enter(), b.enter());
    drop(guard_a);
    assert_eq!(id_seen_here().as_deref(), Some("b"));
    drop(guard_b);
    assert_eq!(id_seen_here(), None);
}

#[test]
fn it_is_left_when_the_work_panics() {
    let context = RequestContext::new().with_request_id("gone");
    let result = std::panic::catch_unwind(|| context.in_scope(|| panic!("on purpose")));
    assert!(result.is_err());
    assert_eq!(id_seen_here(), None);
}

#[tokio::test(flavor = "current_thread")]
async fn futures_on_one_thread_do_not_see_each_other() {
    let request = |id: &'static str, wait: u64| async move {
        let before = id_seen_here();
        tokio::time::sleep(Duration::from_millis(wait)).await;
        [before, id_seen_here()].map(|seen| (seen.as_deref() == Some(id), seen))
    };
    let a = RequestContext::new().with_request_id("a").scope(request("a", 20));
    let b = RequestContext::new().with_request_id("b").scope(request("b", 5));
    let (a, b) = tokio::join!(a, b);
    assert!(a.iter().chain(&b).all(|(as_expected, _)| *as_expected), "{a:?} {b:?}");
    assert_eq!(id_seen_here(), None);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_task_sees_what_it_takes_along() {
    let context = RequestContext::new().with_request_id("a");
    let (without, with) = context
        .scope(async {
            let without = tokio::spawn(async { id_seen_here() });
            let with = tokio::spawn(RequestContext::current().scope(async { id_seen_here() }));
            (without.await.unwrap(), with.await.unwrap())
        })
        .await;
    assert_eq!(without, None);
    assert_eq!(with.as_deref(), Some("a"));
}

#[test]
fn a_response_carries_its_spec_inside_of_a_context_only() {
    let outside = ErrorView::new(&NotFound).response();
    assert!(api_error::spec_of(&outside).is_none());
    let inside = RequestContext::new().with_request_id("a").in_scope(|| ErrorView::new(&NotFound).response());
    assert_eq!(api_error::spec_of(&inside).unwrap().code(), "NOT_FOUND");
}
