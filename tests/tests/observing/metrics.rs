//! What a recorder counts.

use std::collections::BTreeMap;

use api_error::{ApiError, ErrorView};
use http::StatusCode;
use metrics_util::debugging::{DebugValue, DebuggingRecorder};

const DOCUMENTATION: &str = include_str!("../../../api-error/docs/observing.md");

#[derive(Debug, ApiError)]
#[api(category = "Orders")]
enum OrderError {
    #[api(status = 404)]
    NotFound { order: u32 },
    #[api(status = 500)]
    Store(#[source] std::io::Error),
    #[api(status = 502)]
    Upstream {
        #[api(code)]
        code: String,
        #[api(status)]
        status: StatusCode,
    },
}

#[derive(Debug, ApiError)]
#[api(status = 409)]
struct Conflict;

/// Each series, its labels in a line, and its count.
fn counted(work: impl FnOnce()) -> BTreeMap<String, u64> {
    let recorder = DebuggingRecorder::new();
    let snapshotter = recorder.snapshotter();
    metrics::with_local_recorder(&recorder, work);
    let series = snapshotter.snapshot().into_vec().into_iter().map(|(key, _, _, value)| {
        let key = key.key();
        let labels: Vec<_> = key.labels().map(|label| format!("{}={}", label.key(), label.value())).collect();
        let DebugValue::Counter(count) = value else { panic!("{value:?}") };
        (format!("{} {}", key.name(), labels.join(" ")), count)
    });
    series.collect()
}

fn answer(error: &OrderError) {
    drop(ErrorView::new(error).response());
}

#[test]
fn each_error_that_is_sent_counts_once() {
    let counts = counted(|| {
        answer(&OrderError::NotFound { order: 1 });
        answer(&OrderError::NotFound { order: 2 });
        answer(&OrderError::Store(std::io::Error::other("disk")));
        ErrorView::new(&Conflict).report();
    });
    let expected = [
        ("api_errors_total code=NOT_FOUND status=404 category=Orders", 2),
        ("api_errors_total code=STORE status=500 category=Orders", 1),
        ("api_errors_total code=CONFLICT status=409 category=", 1),
    ];
    assert_eq!(counts, expected.map(|(series, count)| (series.to_owned(), count)).into());
}

#[test]
fn what_is_not_sent_does_not_count() {
    let view = ErrorView::new(&Conflict);
    assert!(counted(|| drop((view.body(), view.headers(), view.message().to_string()))).is_empty());
}

#[test]
fn codes_of_another_service_make_no_series() {
    let counts = counted(|| {
        for number in 0..100 {
            answer(&OrderError::Upstream { code: format!("E{number}"), status: StatusCode::BAD_GATEWAY });
        }
        answer(&OrderError::Upstream { code: "E1".to_owned(), status: StatusCode::NOT_FOUND });
    });
    let expected = [
        ("api_errors_total code=UPSTREAM status=502 category=Orders", 100),
        ("api_errors_total code=UPSTREAM status=404 category=Orders", 1),
    ];
    assert_eq!(counts, expected.map(|(series, count)| (series.to_owned(), count)).into());
}

#[test]
fn the_names_are_those_of_the_documentation() {
    let series = counted(|| ErrorView::new(&Conflict).report()).into_keys().next().unwrap();
    let mut words = series.split(' ');
    assert!(DOCUMENTATION.contains(&format!("The counter is `{}`.", words.next().unwrap())));
    for label in words {
        let name = label.split('=').next().unwrap();
        assert!(DOCUMENTATION.contains(&format!("\n| `{name}` |")), "{name}");
    }
}
