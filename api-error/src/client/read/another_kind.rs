//! What a visitor does with values that it does not expect.

/// What came is of another kind: it is left, and the rest of the body is still read.
macro_rules! another_kind {
    ($what:literal; null $($container:ident)*) => {
        fn visit_unit<E: serde::de::Error>(self) -> Result<(), E> {
            self.visit_bool(true)
        }

        another_kind!(@ $what; $($container)*);
    };
    ($what:literal; $($container:ident)*) => {
        /// What was absent.
        fn visit_unit<E: serde::de::Error>(self) -> Result<(), E> {
            Ok(())
        }

        another_kind!(@ $what; $($container)*);
    };
    (@ $what:literal; $($container:ident)*) => {
        fn visit_bool<E: serde::de::Error>(self, _: bool) -> Result<(), E> {
            self.state.mismatch(self.place, $what);
            Ok(())
        }

        fn visit_i64<E: serde::de::Error>(self, _: i64) -> Result<(), E> {
            self.visit_bool(true)
        }

        fn visit_u64<E: serde::de::Error>(self, _: u64) -> Result<(), E> {
            self.visit_bool(true)
        }

        fn visit_f64<E: serde::de::Error>(self, _: f64) -> Result<(), E> {
            self.visit_bool(true)
        }

        $(another_kind!(@ $container $what);)*
    };
    (@ str $what:literal) => {
        fn visit_str<E: serde::de::Error>(self, _: &str) -> Result<(), E> {
            self.visit_bool(true)
        }
    };
    (@ seq $what:literal) => {
        fn visit_seq<A: serde::de::SeqAccess<'de>>(self, mut seq: A) -> Result<(), A::Error> {
            self.state.mismatch(self.place, $what);
            while seq.next_element::<serde::de::IgnoredAny>()?.is_some() {}
            Ok(())
        }
    };
    (@ map $what:literal) => {
        fn visit_map<A: serde::de::MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
            self.state.mismatch(self.place, $what);
            while map.next_entry::<serde::de::IgnoredAny, serde::de::IgnoredAny>()?.is_some() {}
            Ok(())
        }
    };
}
