use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(decode, status = 404)]
enum Failure {
    #[api(message = "nothing for {who}")]
    Nothing {
        #[api(skip)]
        who: &'static str,
    },
    Told {
        #[api(skip, message)]
        text: &'static str,
    },
}

fn main() {}
