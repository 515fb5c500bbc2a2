use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 400, ws_close = 1008)]
enum ChatError {
    TooLow,
    #[api(ws_close = 1011)]
    Later,
    #[api(ws_close = 1008)]
    NoCode,
    #[api(ws_close = 1011)]
    BrokenOff,
    #[api(ws_close = 1011)]
    Tls,
    #[api(ws_close = 4000)]
    Protocol,
    #[api(ws_close = 4001)]
    EndOfProtocol,
    #[api(ws_close = 4999)]
    TooHigh,
    #[api(ws_close = 1008)]
    Negative,
    #[api(ws_close = 4003)]
    MoreThanSixteenBits,
    #[api(ws_close = 4004)]
    Status,
}

fn main() {}
