//! Hidden on either side is hidden.

use api_error::error::ApiError as _;
use api_error::{ApiError, ErrorView};
use serde_json::json;

#[derive(Debug, ApiError)]
#[api(status = 404, message = "There is no row {row}")]
struct Shown {
    #[api(header = "X-Row")]
    row: u8,
}

#[derive(Debug, ApiError)]
#[api(status = 404, expose = false, message = "There is nothing")]
struct Hidden {
    row: u8,
}

#[derive(Debug, ApiError)]
enum Outer {
    #[api(transparent)]
    Shown(Shown),
    #[api(transparent, expose = false)]
    Covered(Shown),
    #[api(transparent, expose)]
    Hidden(Hidden),
}

#[derive(Debug, ApiError)]
#[api(expose = false)]
enum Covering {
    #[api(transparent)]
    Outer(Outer),
}

#[test]
fn compiles_and_runs() {
    let shown = || Outer::Shown(Shown { row: 1 });
    assert!(shown().expose());
    assert_eq!(details(&shown()), json!({"row": 1}));
    for error in [Outer::Covered(Shown { row: 1 }), Outer::Hidden(Hidden { row: 1 })] {
        assert!(!error.expose());
        assert_eq!(details(&error), json!({}));
    }
    let covered = Covering::Outer(shown());
    assert!(!covered.expose());
    assert_eq!(details(&covered), json!({}));
    let view = ErrorView::new(&covered);
    assert_eq!((view.message().to_string().as_str(), &view.headers()["x-row"]), ("Shown", &"1".parse().unwrap()));
}

fn details<E: api_error::AsApiError>(error: &E) -> serde_json::Value {
    serde_json::to_value(ErrorView::new(error).details()).unwrap()
}
