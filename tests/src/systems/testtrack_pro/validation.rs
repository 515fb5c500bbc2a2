use api_error::ApiError;

/// A field of the input is not what the endpoint takes.
#[derive(Debug, ApiError)]
#[api(decode, category = "Validation Errors", status = 400)]
pub enum ValidationError {
    /// A field that must be there is not.
    #[api(code = "VAL_001", title = "Required Field Missing", message = "Required field is missing")]
    RequiredFieldMissing {
        /// The name of the field.
        field: String,
        /// Where it belongs: body, query or path.
        location: String,
    },

    /// A text is not written as the field asks for.
    #[api(code = "VAL_002", title = "Invalid Field Format", message = "Field has invalid format")]
    InvalidFieldFormat {
        /// The name of the field.
        field: String,
        /// What was sent.
        value: String,
        /// What can be sent.
        expected: String,
    },

    /// A value is none of those that the field knows.
    #[api(code = "VAL_003", title = "Value Out of Range", message = "Field value is out of acceptable range")]
    ValueOutOfRange {
        /// The name of the field.
        field: String,
        /// What was sent.
        value: String,
        /// What can be sent.
        allowed: Vec<String>,
    },

    /// A number where a text belongs, or the like.
    #[api(code = "VAL_004", title = "Invalid Data Type", message = "Field has incorrect data type")]
    InvalidDataType {
        /// The name of the field.
        field: String,
        /// The type that was sent.
        received: String,
        /// The type of the field.
        expected: String,
    },
}
