//! Methods of serializers that take a part of all values only.

/// Implements the methods of a `Serializer` with an error. `-> SerializeSeq` is for those that begin a list or an object.
macro_rules! refused {
    ($error:expr; $($method:ident($($argument:ty),*) $(-> $compound:ident)?;)*) => {$(
        $(type $compound = serde::ser::Impossible<Self::Ok, Self::Error>;)?

        fn $method(self, $(_: $argument),*) -> Result<refused!(@ok $($compound)?), Self::Error> {
            Err($error)
        }
    )*};
    (@ok) => { () };
    (@ok $compound:ident) => { Self::$compound };
}
