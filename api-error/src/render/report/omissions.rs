//! What of a response was left out because it could not be written. The rest was sent.

#[cfg(feature = "tracing")]
pub(crate) use self::list::LeftOut;
#[cfg(not(feature = "tracing"))]
pub(crate) use self::nothing::LeftOut;

#[cfg(feature = "tracing")]
mod list {
    use std::cell::Cell;
    use std::fmt;

    use crate::render::report::limits;
    use crate::spec::ErrorSpec;

    /// More of one response is counted, and not described: of a relayed error there may be any number of details.
    const MAX_DESCRIBED: usize = 10;

    /// A list that ends in the event of its response, or, where there is none, in one of its own.
    #[derive(Default)]
    pub(crate) struct LeftOut(Cell<Option<Box<List>>>);

    struct List {
        spec: &'static ErrorSpec,
        described: Vec<String>,
        more: usize,
    }

    impl LeftOut {
        /// Adds what was left out, and why, once for each.
        ///
        /// Names may come from clients: recorded as strings, they cannot forge a line of the log.
        #[cold]
        pub(crate) fn add(&self, spec: &'static ErrorSpec, what: fmt::Arguments<'_>, why: &dyn fmt::Display) {
            let text = limits::cut(format!("{}: {why}", limits::cut(what.to_string())));
            let mut list = self.0.take().unwrap_or_else(|| Box::new(List { spec, described: Vec::new(), more: 0 }));
            if list.described.len() == MAX_DESCRIBED {
                list.more += 1;
            } else if !list.described.contains(&text) {
                list.described.push(text);
            }
            self.0.set(Some(list));
        }

        /// Leaves nothing here.
        pub(crate) fn move_to(&self, other: &Self) {
            other.0.set(self.0.take());
        }

        pub(crate) fn take(&self) -> Option<Vec<String>> {
            self.0.take().map(|list| list.into_texts())
        }
    }

    impl List {
        fn into_texts(self) -> Vec<String> {
            let more = (self.more > 0).then(|| format!("{} more", self.more));
            self.described.into_iter().chain(more).collect()
        }
    }

    impl Drop for LeftOut {
        fn drop(&mut self) {
            if let Some(list) = self.0.take() {
                let code = list.spec.code();
                let texts = list.into_texts();
                tracing::event!(
                    target: "api_error::report",
                    tracing::Level::WARN,
                    error.code = code,
                    error.left_out = tracing::field::debug(texts),
                    "left out of an error response"
                );
            }
        }
    }
}

#[cfg(not(feature = "tracing"))]
mod nothing {
    use std::fmt;

    use crate::spec::ErrorSpec;

    #[derive(Default)]
    pub(crate) struct LeftOut(());

    impl LeftOut {
        pub(crate) fn add(&self, _: &'static ErrorSpec, _: fmt::Arguments<'_>, _: &dyn fmt::Display) {
            let Self(()) = self;
        }

        pub(crate) fn move_to(&self, _: &Self) {
            let Self(()) = self;
        }
    }
}
