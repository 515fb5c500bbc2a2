//! Responses that no layer may touch.

use std::time::Duration;

use bytes::Bytes;
use futures_util::{Stream, StreamExt, stream};
use reqwest::Client;

/// What [`endless`] begins with.
pub const FIRST_PIECE: &str = "first";

/// The body of `GET /stream`, a 200, and of `GET /stream/json`, a 502 of the media type `application/json`: one piece, and then
/// nothing for ever.
pub fn endless() -> impl Stream<Item = std::io::Result<Bytes>> + Send + 'static {
    stream::once(async { Ok(Bytes::from(FIRST_PIECE)) }).chain(stream::pending())
}

/// Asks for the streams, and for `GET /cached`: a 304 with `ETag: "1"` and a cookie, two times.
///
/// # Panics
///
/// If an answer is another than that, or waits for its end.
pub async fn check_untouched(url: &str) {
    for (path, status) in [("/stream", 200), ("/stream/json", 502)] {
        let first = async {
            let mut answer = Client::new().get(format!("{url}{path}")).send().await.unwrap();
            (answer.status().as_u16(), answer.chunk().await.unwrap().unwrap())
        };
        let first = tokio::time::timeout(Duration::from_secs(5), first).await.expect("nobody waits for the end");
        assert_eq!(first, (status, Bytes::from(FIRST_PIECE)));
    }
    let answer = Client::new().get(format!("{url}/cached")).send().await.unwrap();
    assert_eq!((answer.status().as_u16(), &answer.headers()["etag"]), (304, &"\"1\"".parse().unwrap()));
    assert_eq!(answer.headers().get_all("set-cookie").iter().collect::<Vec<_>>(), ["a=1", "b=2"]);
    assert!(answer.headers().contains_key("x-request-id"));
    assert_eq!(answer.text().await.unwrap(), "");
}
