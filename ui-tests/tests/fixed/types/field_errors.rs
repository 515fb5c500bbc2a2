use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 422)]
enum InputError {
    Text(#[api(field_errors)] Vec<api_error::FieldError>),
    Map(#[api(field_errors)] Vec<api_error::FieldError>),
}

fn main() {}
