use api_error::ApiError;

/// A field of the request is wrong.
#[derive(Debug, ApiError)]
#[api(decode, category = "Validation Errors", status = 400)]
pub enum ValidationError {
    /// The value is of the right type, and still not possible.
    #[api(status = 422, message = "Request validation failed")]
    ValidationError {
        /// The field.
        field: String,
        /// What it holds.
        value: String,
        /// What it may hold.
        expected: String,
        /// What the caller can do.
        suggestion: String,
    },

    /// The field is not there.
    #[api(message = "Required field is missing")]
    MissingRequiredField {
        /// The field.
        field: String,
        /// What it must hold.
        requirement: String,
    },

    /// The value is of another type.
    #[api(message = "Field has incorrect data type")]
    InvalidFieldType {
        /// The field.
        field: String,
        /// The type of what it holds.
        provided_type: String,
        /// The type of what it may hold.
        expected_type: String,
        /// What else the value must keep to.
        constraints: String,
    },

    /// The text is too long.
    #[api(message = "Field value exceeds maximum length")]
    FieldTooLong {
        /// The field.
        field: String,
        /// How long it is.
        current_length: usize,
        /// How long it may be.
        max_length: usize,
    },

    /// The text is no address.
    #[api(message = "Email address format is invalid")]
    InvalidEmailFormat {
        /// The field.
        field: String,
        /// What it holds.
        value: String,
        /// What an address looks like.
        pattern: String,
    },
}
