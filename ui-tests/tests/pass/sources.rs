//! What can be a source, and what is never a detail.

use std::error::Error;
use std::fmt;
use std::rc::Rc;
use std::sync::Arc;

use api_error::{ApiError, ErrorView};

type Shared = Arc<dyn Error + Send + Sync>;

#[derive(Debug, ApiError)]
#[api(status = 400)]
enum LoadError {
    Plain(#[source] fmt::Error),
    Perhaps(#[source] Option<fmt::Error>),
    Boxed(#[source] Box<fmt::Error>),
    Erased {
        #[source]
        cause: Box<dyn Error + Send + Sync>,
    },
    ErasedPerhaps {
        #[source]
        cause: Option<Box<dyn Error>>,
    },
    ErasedAlone {
        cause: Box<dyn Error + Send>,
        row: u8,
    },
    Shared(#[source] Shared),
    Counted(#[source] Rc<dyn Error>),
    Made(#[from] std::io::Error),
    MadePerhaps(#[from] Option<std::num::ParseIntError>),
    #[api(transparent)]
    Inner(#[from] Inner),
}

#[derive(Debug, ApiError)]
#[api(status = 404)]
struct Inner {
    #[from]
    cause: fmt::Error,
}

#[test]
fn compiles_and_runs() {
    let erased = || Box::<dyn Error + Send + Sync>::from("erased");
    let errors = [
        LoadError::Plain(fmt::Error),
        LoadError::Perhaps(Some(fmt::Error)),
        LoadError::Boxed(Box::new(fmt::Error)),
        LoadError::Erased { cause: erased() },
        LoadError::ErasedPerhaps { cause: Some(erased()) },
        LoadError::Shared(erased().into()),
        LoadError::Counted(Rc::new(fmt::Error)),
        LoadError::from(std::io::Error::other("io")),
        LoadError::from("x".parse::<u8>().err()),
        LoadError::from(Inner::from(fmt::Error)),
    ];
    for error in &errors {
        assert!(error.source().is_some(), "{error:?}");
        let details = serde_json::to_value(ErrorView::new(error).details()).unwrap();
        assert_eq!(details, serde_json::json!({}), "{error:?}");
    }
    let error = LoadError::ErasedAlone { cause: erased(), row: 3 };
    assert!(error.source().is_none());
    let details = serde_json::to_value(ErrorView::new(&error).details()).unwrap();
    assert_eq!(details, serde_json::json!({"row": 3}));
}
