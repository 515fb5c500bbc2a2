//! A client that looks at every answer.

use reqwest::header::{HeaderMap, HeaderValue};
use reqwest::{Client, RequestBuilder, StatusCode};
use serde_json::Value;
use tokio::task::JoinSet;

use crate::cases::{CASES, Case};
use crate::{CONNECTIONS, Failure};

/// Both services answer each case alike, but for the request id, which is another in each answer.
pub async fn are_alike(by_hand: &str, ours: &str) -> Result<(), Failure> {
    let client = Client::builder().no_proxy().build()?;
    for case in &CASES {
        let (by_hand, ours) = (answer(&client, by_hand, case).await?, answer(&client, ours, case).await?);
        if by_hand != ours {
            return Err(format!("{}: by hand {by_hand:?}, api-error {ours:?}", case.name).into());
        }
    }
    Ok(())
}

/// Status, headers and body without what is another in each answer.
async fn answer(client: &Client, url: &str, case: &Case) -> Result<(StatusCode, HeaderMap, Value), Failure> {
    let answer = request(client, url, case)?.send().await?;
    let (status, mut headers) = (answer.status(), answer.headers().clone());
    headers.remove("date");
    let id = headers.insert("x-request-id", HeaderValue::from_static(""));
    let mut body: Value = answer.json().await?;
    let id_of_body = body["error"]["request_id"].take();
    if id_of_body != id.and_then(|id| id.to_str().ok().map(Value::from)).unwrap_or_default() {
        return Err(format!("{}: the request id of the body is {id_of_body}", case.name).into());
    }
    Ok((status, headers, body))
}

fn request(client: &Client, url: &str, case: &Case) -> Result<RequestBuilder, Failure> {
    let request = client.request(case.method.parse()?, format!("{url}{}", case.path));
    Ok(case.token.into_iter().fold(request, RequestBuilder::bearer_auth))
}

/// How many requests of each case go over each connection.
const TIMES: usize = 40;

/// Sends all cases over many connections at once; the first answer that is not as it should be is the failure.
pub async fn all(url: &str) -> Result<String, Failure> {
    let client = Client::builder().no_proxy().build()?;
    let mut connections = JoinSet::new();
    for number in 0..CONNECTIONS {
        connections.spawn(one(client.clone(), url.to_owned(), number));
    }
    while let Some(connection) = connections.join_next().await {
        connection??;
    }
    let sent = CONNECTIONS * TIMES * CASES.len();
    Ok(format!("{sent} errors over {CONNECTIONS} connections: each is JSON in the envelope, none was lost"))
}

async fn one(client: Client, url: String, number: usize) -> Result<(), Failure> {
    for time in 0..TIMES {
        for case in &CASES {
            check(&client, &url, case, &format!("{number}-{time}"))
                .await
                .map_err(|why| format!("{}: {why}", case.name))?;
        }
    }
    Ok(())
}

async fn check(client: &Client, url: &str, case: &Case, id: &str) -> Result<(), Failure> {
    let answer = request(client, url, case)?.header("x-request-id", id).send().await?;
    let (status, media_type) = (answer.status(), answer.headers().get("content-type").cloned());
    let text = answer.text().await?;
    let body: Value = serde_json::from_str(&text)?;
    let error = &body["error"];
    let has_head = status == case.status && media_type.is_some_and(|media_type| media_type == "application/json");
    if has_head && error["code"] == case.code && error["message"].is_string() && error["request_id"] == id {
        Ok(())
    } else {
        Err(format!("{status} with {text}").into())
    }
}
