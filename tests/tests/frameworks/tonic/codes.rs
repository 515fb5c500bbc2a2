//! The codes of gRPC: their names, their numbers, and the HTTP statuses that belong to them.

use api_error::GrpcCode;
use api_error::tonic::Received;
use http::StatusCode;
use tonic::{Code, Status};

use super::shop::ShopError;

/// Names, numbers and statuses of `google/rpc/code.proto`.
const CODES: [(&str, i32, u16); 16] = [
    ("CANCELLED", 1, 499),
    ("UNKNOWN", 2, 500),
    ("INVALID_ARGUMENT", 3, 400),
    ("DEADLINE_EXCEEDED", 4, 504),
    ("NOT_FOUND", 5, 404),
    ("ALREADY_EXISTS", 6, 409),
    ("PERMISSION_DENIED", 7, 403),
    ("RESOURCE_EXHAUSTED", 8, 429),
    ("FAILED_PRECONDITION", 9, 400),
    ("ABORTED", 10, 409),
    ("OUT_OF_RANGE", 11, 400),
    ("UNIMPLEMENTED", 12, 501),
    ("INTERNAL", 13, 500),
    ("UNAVAILABLE", 14, 503),
    ("DATA_LOSS", 15, 500),
    ("UNAUTHENTICATED", 16, 401),
];

#[test]
fn a_code_has_the_name_the_number_and_the_status_of_its_definition() {
    for (name, number, status) in CODES {
        let code = Received::from(&Status::new(Code::from_i32(number), "")).grpc();
        assert_eq!(code.name(), name.to_ascii_lowercase());
        assert_eq!((i32::from(code.number()), code.status().as_u16()), (number, status), "{name}");
        assert_eq!(serde_json::to_string(&code).unwrap(), format!("{:?}", code.name()));
    }
    assert_eq!(Received::from(&Status::new(Code::Ok, "")).grpc(), GrpcCode::Unknown);
}

#[test]
fn a_catalog_in_json_has_the_code_that_is_declared() {
    let facts = |spec| serde_json::to_value(spec).unwrap();
    assert_eq!(facts(ShopError::EXISTS)["grpc"], "already_exists");
    assert_eq!(facts(ShopError::CLOSED).get("grpc"), None);
}

/// As Google's clients read a status, and 422.
#[test]
fn a_status_has_one_code() {
    let special = [
        (400, GrpcCode::InvalidArgument),
        (401, GrpcCode::Unauthenticated),
        (403, GrpcCode::PermissionDenied),
        (404, GrpcCode::NotFound),
        (409, GrpcCode::Aborted),
        (416, GrpcCode::OutOfRange),
        (422, GrpcCode::InvalidArgument),
        (429, GrpcCode::ResourceExhausted),
        (499, GrpcCode::Cancelled),
        (501, GrpcCode::Unimplemented),
        (503, GrpcCode::Unavailable),
        (504, GrpcCode::DeadlineExceeded),
    ];
    for number in 100..=999 {
        let of_class = match number {
            400..=499 => GrpcCode::FailedPrecondition,
            500..=599 => GrpcCode::Internal,
            _ => GrpcCode::Unknown,
        };
        let expected = special.iter().find(|(status, _)| *status == number).map_or(of_class, |(_, code)| *code);
        assert_eq!(GrpcCode::of_status(StatusCode::from_u16(number).unwrap()), expected, "{number}");
    }
}

#[test]
fn a_code_that_is_made_of_a_status_leads_back_to_it_where_there_is_one_for_it() {
    for (name, _, number) in CODES {
        let status = StatusCode::from_u16(number).unwrap();
        assert_eq!(GrpcCode::of_status(status).status(), status, "{name}");
    }
}
