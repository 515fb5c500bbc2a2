use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(envelope = <House as Style>::ENVELOPE)]
enum Failure {
    #[api(status = <Failure>::status_of)]
    Busy,
    #[api(code = <Shop as Codes>::CLOSED)]
    Closed,
}

fn main() {}
