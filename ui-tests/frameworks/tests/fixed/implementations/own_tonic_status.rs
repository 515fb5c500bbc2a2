use api_error::ApiError;

use tonic::Status;

#[derive(Debug, ApiError)]
#[api(status = 404, manual(TonicStatus))]
struct UserNotFound;

impl From<UserNotFound> for Status {
    fn from(_: UserNotFound) -> Self {
        Status::not_found("no user")
    }
}

fn main() {}
