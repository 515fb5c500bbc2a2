//! Where clauses and bounds of the type are kept; associated types get bounds of their own.

use std::fmt::{Debug, Display};

use api_error::{ApiError, ErrorView};
use serde::Serialize;

trait Store: Debug {
    type Key: Debug + Display + Serialize;
}

#[derive(Debug)]
struct Disk;

impl Store for Disk {
    type Key = u64;
}

#[derive(Debug, ApiError)]
#[api(status = 404)]
enum StoreError<S>
where
    S: Store,
    S::Key: Clone,
{
    #[api(message = "There is no {key}")]
    Missing { key: S::Key },
    #[api(status = 500)]
    Broken {
        #[api(skip)]
        store: S,
    },
}

#[test]
fn compiles_and_runs() {
    let error = StoreError::<Disk>::Missing { key: 7 };
    assert_eq!(error.to_string(), "There is no 7");
    let details = serde_json::to_value(ErrorView::new(&error).details()).unwrap();
    assert_eq!(details, serde_json::json!({"key": 7}));
    assert_eq!(ErrorView::new(&StoreError::Broken { store: Disk }).status(), 500);
    assert_eq!(StoreError::<Disk>::MISSING.code(), "MISSING");
}
