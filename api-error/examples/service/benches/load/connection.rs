//! One connection, request after request: a program whose instructions can be counted.

use axum::Router;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use crate::cases::{CASES, Case};
use crate::{Failure, serve};

/// Sends all cases so many times to a service on the same thread.
pub fn send(app: Router, times: u32) -> Result<(), Failure> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        let url = serve(app).await?;
        let mut stream = TcpStream::connect(url.trim_start_matches("http://")).await?;
        for _ in 0..times {
            for case in &CASES {
                exchange(&mut stream, case).await?;
            }
        }
        Ok(())
    })
}

/// Every body ends with two braces, and nothing before it does.
async fn exchange(stream: &mut TcpStream, case: &Case) -> Result<(), Failure> {
    let token = case.token.map_or(String::new(), |token| format!("authorization: Bearer {token}\r\n"));
    let request = format!("{} {} HTTP/1.1\r\nhost: localhost\r\n{token}\r\n", case.method, case.path);
    stream.write_all(request.as_bytes()).await?;
    let mut answer = Vec::with_capacity(1024);
    while !answer.ends_with(b"}}") {
        if stream.read_buf(&mut answer).await? == 0 {
            return Err("the connection broke off".into());
        }
    }
    Ok(())
}
