use api_error::ApiError;

#[derive(Debug, ApiError)]
enum Arguments {
    #[api(status = 404, message = "no {id}")]
    Named { id: u32 },
    #[api(status = 404, message = "no {0}")]
    Index(u32),
    #[api(status = 404, message = "no {id}")]
    OfSelf { id: u32 },
    #[api(status = 404, message = "no {id}")]
    Assigned { id: u32 },
}

#[derive(Debug, ApiError)]
enum Codes {
    #[api(status = 404, code = "USER_NOT_FOUND")]
    WithStatus,
    #[api(status = 404, code = "NOT_FOUND")]
    Alone,
    #[api(code = Self::ALONE)]
    NameOfAStatus,
}

fn main() {}
