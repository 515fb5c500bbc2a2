//! The id of a request.

use reqwest::Client;

/// Checks that `GET /request-id`, which answers with that header of the request, finds the id of the response: the layer's where
/// the client sent none, or none that can be shown.
///
/// # Panics
///
/// If there are two ids.
pub async fn b06_check_request_id(url: &str) {
    for sent in [None, Some("req-1"), Some("two words")] {
        let request = Client::new().get(format!("{url}/request-id"));
        let request = sent.into_iter().fold(request, |request, id| request.header("x-request-id", id));
        let answer = request.send().await.unwrap();
        let ids: Vec<_> = answer.headers().get_all("x-request-id").iter().cloned().collect();
        assert_eq!(ids, [answer.text().await.unwrap().as_str()], "{sent:?}");
        assert_eq!(ids == ["req-1"], sent == Some("req-1"));
    }
}
