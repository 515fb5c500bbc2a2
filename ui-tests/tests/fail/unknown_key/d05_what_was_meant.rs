use api_error::ApiError;

#[derive(Debug, ApiError)]
enum Arguments {
    #[api(status = 404, message = "no {}", id)]
    Named { id: u32 },
    #[api(status = 404, message = "no {}", .0)]
    Index(u32),
    #[api(status = 404, message = "no {}", self.id)]
    OfSelf { id: u32 },
    #[api(status = 404, message = "no {id}", id = id)]
    Assigned { id: u32 },
}

#[derive(Debug, ApiError)]
enum Codes {
    #[api(status = 404, code = NOT_FOUND)]
    WithStatus,
    #[api(code = NOT_FOUND)]
    Alone,
    #[api(NOT_FOUND)]
    NameOfAStatus,
}

fn main() {}
