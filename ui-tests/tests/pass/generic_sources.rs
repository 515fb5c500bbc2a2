//! Sources whose type holds a parameter: in an `Option`, and in a type that holds itself.

use std::error::Error;
use std::fmt;
use std::sync::Arc;

use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 400)]
enum Failure<T: 'static> {
    Maybe {
        #[source]
        cause: Option<T>,
    },
    Boxed(#[source] Option<Box<T>>),
    Shared(#[source] Option<Arc<T>>),
}

#[derive(Debug, ApiError)]
#[api(status = 400)]
enum Tree<T> {
    Leaf(#[api(skip)] T),
    Caused {
        #[source]
        cause: Box<Tree<T>>,
    },
    Again(#[source] Option<Box<Self>>),
    Many(#[api(errors)] Vec<Tree<T>>),
}

#[test]
fn compiles_and_runs() {
    let failure = Failure::Maybe { cause: Some(fmt::Error) };
    assert!(failure.source().is_some_and(<dyn Error>::is::<fmt::Error>));
    assert!(Failure::<fmt::Error>::Boxed(None).source().is_none());
    assert!(Failure::Shared(Some(Arc::new(fmt::Error))).source().is_some());
    assert!(Tree::Caused { cause: Box::new(Tree::Leaf(1)) }.source().is_some());
    assert!(Tree::<i32>::Again(None).source().is_none());
    assert_eq!(Tree::Many(vec![Tree::Leaf(1)]).to_string(), "Many");
}
