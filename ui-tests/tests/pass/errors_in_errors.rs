//! What can be held, in every form.

use api_error::error::ApiError as AnyError;
use api_error::{ApiError, BoxApiError, ErrorView, NestedErrors};

api_error::envelope! {
    static CODES: Envelope = [for e in nested => e.code];
}

#[derive(Debug, ApiError)]
#[api(status = 404)]
struct Missing;

#[derive(Debug, ApiError)]
#[api(status = 422, envelope = CODES)]
enum Several<E> {
    List(#[api(errors)] Vec<Missing>),
    Optional(#[api(errors)] Option<Missing>),
    OptionalList(#[api(errors)] Option<Vec<Missing>>),
    Slice(#[api(errors)] &'static [Missing]),
    Boxes(#[api(errors)] Vec<Box<dyn AnyError>>),
    SharedBoxes(#[api(errors)] Vec<Box<dyn AnyError + Send + Sync>>),
    Mixed(#[api(errors)] Vec<BoxApiError>),
    Generic(#[api(errors)] Vec<E>),
    Own(#[api(errors)] Twice),
    Named {
        /// A role, so no detail.
        #[api(errors)]
        errors: Vec<Missing>,
    },
}

#[derive(Debug)]
struct Twice(Missing);

impl NestedErrors for Twice {
    fn for_each(&self, each: &mut dyn FnMut(&dyn AnyError)) {
        each(&self.0);
        each(&self.0);
    }
}

#[test]
fn compiles_and_runs() {
    let all = [
        (Several::List(vec![Missing, Missing]), 2),
        (Several::Optional(Some(Missing)), 1),
        (Several::OptionalList(None), 0),
        (Several::Slice(&[Missing]), 1),
        (Several::Boxes(vec![Box::new(Missing)]), 1),
        (Several::SharedBoxes(vec![Box::new(Missing)]), 1),
        (Several::Mixed(vec![Missing.into()]), 1),
        (Several::Generic(vec![Missing]), 1),
        (Several::Own(Twice(Missing)), 2),
        (Several::Named { errors: vec![Missing] }, 1),
    ];
    for (error, count) in all {
        let codes = vec!["\"MISSING\""; count].join(",");
        assert_eq!(ErrorView::new(&error).body(), format!("[{codes}]"), "{error:?}");
    }
}
