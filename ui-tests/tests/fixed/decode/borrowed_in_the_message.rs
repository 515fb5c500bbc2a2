use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(decode, status = 404)]
enum Failure {
    #[api(message = "nothing for {who}")]
    Nothing {
        #[api(skip)]
        who: String,
    },
    Told {
        #[api(skip, message)]
        text: std::borrow::Cow<'static, str>,
    },
}

fn main() {}
