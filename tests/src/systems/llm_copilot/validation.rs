use api_error::{ApiError, FieldError};

/// The input is not what the endpoint takes.
#[derive(Debug, ApiError)]
#[api(decode, category = "Validation Errors", numbers = 1000..=1999, status = 400)]
pub enum ValidationError {
    /// Some fields of the input were rejected; the body lists all of them.
    #[api(code = 1000, message = "Request validation failed")]
    ValidationError(#[api(field_errors)] Vec<FieldError>),

    /// A value is written in a form that cannot be read.
    #[api(code = 1001)]
    InvalidFormat,

    /// A field that must be there is not.
    #[api(code = 1002, message = "Required field missing")]
    MissingRequiredField,

    /// A value was read, but the field does not take it.
    #[api(code = 1003)]
    InvalidFieldValue,

    /// A text has more characters than the field takes.
    #[api(code = 1004, message = "Field value too long")]
    FieldTooLong,

    /// A text has fewer characters than the field needs.
    #[api(code = 1005, message = "Field value too short")]
    FieldTooShort,

    /// A text does not match the pattern of its field.
    #[api(code = 1006, message = "Field does not match required pattern")]
    InvalidPattern,

    /// A value is none of those that the field knows.
    #[api(code = 1007, message = "Invalid enum value")]
    InvalidEnum,

    /// An id is no UUID.
    #[api(code = 1008, message = "Invalid UUID format")]
    InvalidUuid,

    /// A time is not written as a timestamp.
    #[api(code = 1009, message = "Invalid timestamp format")]
    InvalidTimestamp,

    /// The range of time ends before it starts.
    #[api(code = 1010)]
    InvalidTimeRange,

    /// The body cannot be parsed.
    #[api(code = 1011, message = "Invalid JSON")]
    InvalidJson,

    /// The body is of a media type that the endpoint does not read.
    #[api(code = 1012, message = "Invalid Content-Type header")]
    InvalidContentType,

    /// The body has more bytes than the service reads.
    #[api(code = 1013, status = 413, message = "Request payload too large")]
    PayloadTooLarge,

    /// A list has more items than the endpoint takes.
    #[api(code = 1014, message = "Too many items in collection")]
    TooManyItems,

    /// An item that must be unique is there twice.
    #[api(code = 1015)]
    DuplicateEntry,

    /// Tasks depend on each other in a circle.
    #[api(code = 1016, message = "Circular dependency detected")]
    CircularDependency,

    /// A task depends on one that is not there.
    #[api(code = 1017, message = "Invalid dependency reference")]
    InvalidDependency,
}
