use api_error::ApiError;

const NAME: &str = "PROBLEM";

fn render() {}

#[derive(Debug, ApiError)]
#[api(status = 404)]
enum UserError {
    #[api(envelope = NAME)]
    Text,
    #[api(envelope = api_error::envelope::PROBLEMS)]
    Misspelt,
}

#[derive(Debug, ApiError)]
#[api(status = 404)]
enum PageError {
    #[api(envelope = render)]
    Function,
}

fn main() {}
