//! A client that looks at every answer.

use reqwest::Client;
use serde_json::Value;
use tokio::task::JoinSet;

use crate::cases::{CASES, Case};
use crate::{CONNECTIONS, Failure};

/// How many requests of each case go over each connection.
const TIMES: usize = 40;

/// Sends all cases over many connections at once; the first answer that is not as it should be is the failure.
pub async fn all(url: &str) -> Result<String, Failure> {
    let client = Client::builder().no_proxy().build()?;
    let mut connections = JoinSet::new();
    for number in 0..CONNECTIONS {
        connections.spawn(one(client.clone(), url.to_owned(), number));
    }
    let mut answers = 0;
    while let Some(connection) = connections.join_next().await {
        answers += connection??;
    }
    let sent = CONNECTIONS * TIMES * CASES.len();
    if answers != sent {
        return Err(format!("of {sent} requests {answers} were answered").into());
    }
    Ok(format!("{sent} errors over {CONNECTIONS} connections: each is JSON in the envelope, none was lost"))
}

async fn one(client: Client, url: String, number: usize) -> Result<usize, Failure> {
    let mut answers = 0;
    for time in 0..TIMES {
        for case in &CASES {
            check(&client, &url, case, &format!("{number}-{time}"))
                .await
                .map_err(|why| format!("{}: {why}", case.name))?;
            answers += 1;
        }
    }
    Ok(answers)
}

async fn check(client: &Client, url: &str, case: &Case, id: &str) -> Result<(), Failure> {
    let request = client.request(case.method.parse()?, format!("{url}{}", case.path)).header("x-request-id", id);
    let request = case.token.into_iter().fold(request, reqwest::RequestBuilder::bearer_auth);
    let answer = request.send().await?;
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
