//! The errors of a shop, one for each thing that a status can say.

use std::collections::BTreeMap;
use std::io;

use api_error::{ApiError, BoxApiError, FieldError, Internal};
use serde::Serialize;
use tonic::{Request, Response, Status};

#[derive(Debug, ApiError)]
#[api(docs_url = "https://docs.shop.example/errors/{code}")]
pub enum ShopError {
    #[api(status = 404, number = 4, message = "There is no item {item}")]
    NoItem {
        item: u32,
        shop: &'static str,
        similar: Vec<u32>,
        note: Option<u32>,
        sold: Sold,
        #[api(expose = false)]
        shelf: u32,
    },
    #[api(status = 409, grpc = "already_exists", extra(domain = "stock.example"))]
    Exists,
    #[api(status = 503)]
    Busy {
        #[api(retry_after, skip)]
        wait: std::time::Duration,
    },
    #[api(status = 503, header = "Retry-After: 30")]
    Closed,
    #[api(status = 500, message = "Storage failed")]
    Storage {
        table: &'static str,
        #[source]
        cause: io::Error,
        #[api(field_errors)]
        fields: Vec<FieldError>,
        #[api(retry_after)]
        wait: u64,
    },
    #[api(status = 422, message = "The order is wrong")]
    Invalid(#[api(field_errors)] Vec<FieldError>),
    #[api(status = 400, code = "shop/odd-order")]
    Odd { code: &'static str, number: u32, n: u32, is_odd: bool },
    #[api(status = 400, message = "{text}")]
    Long { text: String },
    #[api(status = 400, message = "Too much")]
    Much {
        #[api(details)]
        details: BTreeMap<String, String>,
    },
    #[api(status = 400, message = "Too many")]
    Many(#[api(field_errors)] Vec<FieldError>),
}

#[derive(Debug, Serialize)]
pub struct Sold {
    at: &'static str,
}

/// Of another domain than the host of the documentation.
#[derive(Debug, ApiError)]
#[api(status = 403)]
pub struct Forbidden;

#[derive(Debug, ApiError)]
#[api(status = 400, title = "Robot lost", message = "{host} is lost")]
pub struct RobotLost {
    host: &'static str,
}

/// Only development may know where robots are.
#[derive(Debug, ApiError)]
#[api(transparent, expose = false)]
pub struct Hidden(RobotLost);

/// A type with parameters is converted too.
#[derive(Debug, ApiError)]
#[api(status = 400, message = "{0} is not sold", manual(IntoResponse))]
pub struct NotSold<T: std::fmt::Display + std::fmt::Debug>(pub T);

/// Has a conversion of its own.
#[derive(Debug, ApiError)]
#[api(status = 400, manual(TonicStatus))]
pub struct ByHand;

impl From<ByHand> for Status {
    fn from(ByHand: ByHand) -> Self {
        Self::data_loss("by hand")
    }
}

pub async fn buy(request: Request<String>) -> Result<Response<String>, Status> {
    // What comes now is another poll.
    tokio::task::yield_now().await;
    let item = request.into_inner();
    match &*item {
        "boxed" => Err(boxed().unwrap_err())?,
        "internal" => read().map_err(Internal)?,
        "forbidden" => Err(Forbidden)?,
        "robot" => Err(RobotLost { host: "bay-4" })?,
        "hidden robot" => Err(Hidden(RobotLost { host: "bay-4" }))?,
        "not sold" => Err(NotSold("water"))?,
        "by hand" => Err(ByHand)?,
        "plain" => Err(Status::not_found("nothing but a text"))?,
        _ => {}
    }
    Ok(Response::new(sell(&item)?))
}

fn read() -> io::Result<()> {
    Err(io::Error::other("the disk is on fire"))
}

fn boxed() -> Result<(), BoxApiError> {
    Err(ShopError::Exists)?
}

fn sell(item: &str) -> Result<String, ShopError> {
    Err(match item {
        "7" => no_item(),
        "exists" => ShopError::Exists,
        "busy" => ShopError::Busy { wait: std::time::Duration::from_millis(1500) },
        "closed" => ShopError::Closed,
        "storage" => ShopError::Storage {
            table: "secret_items",
            cause: io::Error::other("secret disk"),
            fields: vec![FieldError::new("secret", "secret")],
            wait: 9,
        },
        "invalid" => ShopError::Invalid(vec![
            FieldError::new("lines[0].amount", "At least 1").with_code("too_small").with_param("min", 1),
            FieldError::new("card", "No card"),
        ]),
        "odd" => ShopError::Odd { code: "mine", number: 3, n: 1, is_odd: true },
        "long" => ShopError::Long { text: "ä € ".repeat(3000) },
        "much" => ShopError::Much { details: (0..200).map(|index| (format!("key{index}"), "v".repeat(100))).collect() },
        "many" => {
            ShopError::Many((0..200).map(|index| FieldError::new(format!("f[{index}]"), "m".repeat(100))).collect())
        }
        _ => return Ok(format!("sold {item}")),
    })
}

pub fn no_item() -> ShopError {
    ShopError::NoItem {
        item: 7,
        shop: "Côte \"1\"",
        similar: vec![8, 9],
        note: None,
        sold: Sold { at: "noon" },
        shelf: 13,
    }
}
