//! Every fact that can be stated, and what it is by default.

use api_error::{ApiError, Constant, GrpcCode, LogLevel, Retry};

#[derive(Debug, ApiError)]
#[api(
    status = 500,
    category = "Storage",
    docs_url = "https://example.dev/errors/{code}",
    log_level = "error",
    ws_close = 1011,
    grpc = "data_loss",
    extra(team = "core", level = 1),
    prefix = "STORE_",
    numbers = -10..=10,
    retired(code = "STORE_LOST", number = 9),
    retired(number = 8)
)]
enum StoreError {
    /// The disk is full.
    ///
    ///  Indented.
    #[api(
        code = "disk/full:1.0-a_b",
        number = -10,
        status = 507,
        title = "Disk full",
        message = "There is no space",
        docs_url = "http://[::1]:8080/{number}?a=b#{{c}}",
        category = "Disk",
        expose,
        retryable = false,
        log_level = "trace",
        ws_close = 4999,
        grpc = "resource_exhausted",
        extra(level = 2),
        extra(ratio = -1.5, flag = true, low = -3)
    )]
    DiskFull,
    #[api(retryable, expose = true, status = 404)]
    HTTPIsNot4Everyone,
    #[api(retryable = "if_idempotent", allow_success, status = 200)]
    Degraded,
    #[api(retryable = true, number = 10)]
    Busy,
}

#[test]
fn compiles_and_runs() {
    let spec = StoreError::DISK_FULL;
    assert_eq!((spec.code(), spec.number(), spec.status().as_u16()), ("disk/full:1.0-a_b", Some(-10), 507));
    assert_eq!((spec.title(), spec.message(), spec.expose()), ("Disk full", "There is no space", true));
    assert_eq!(spec.docs_url(), Some("http://[::1]:8080/-10?a=b#{c}"));
    assert_eq!((spec.category(), spec.log_level()), (Some("Disk"), Some(LogLevel::Trace)));
    assert_eq!((spec.ws_close(), StoreError::BUSY.ws_close()), (Some(4999), Some(1011)));
    let codes = [GrpcCode::ResourceExhausted, GrpcCode::DataLoss].map(Some);
    assert_eq!([spec.grpc(), StoreError::BUSY.grpc()], codes);
    assert_eq!((spec.retry(), spec.doc()), (Some(Retry::Never), Some("The disk is full.\n\n Indented.")));
    let extras: Vec<_> = spec.extras().collect();
    let expected = [
        ("level", Constant::Int(2)),
        ("ratio", Constant::Float(-1.5)),
        ("flag", Constant::Bool(true)),
        ("low", Constant::Int(-3)),
        ("team", Constant::Str("core")),
    ];
    assert_eq!(extras, expected);

    let spec = StoreError::HTTP_IS_NOT4_EVERYONE;
    assert_eq!((spec.code(), spec.number()), ("STORE_HTTP_IS_NOT4_EVERYONE", None));
    assert_eq!(spec.docs_url(), Some("https://example.dev/errors/STORE_HTTP_IS_NOT4_EVERYONE"));
    assert_eq!((spec.category(), spec.log_level()), (Some("Storage"), Some(LogLevel::Error)));
    assert_eq!((spec.retry(), spec.doc(), spec.expose()), (Some(Retry::Always), None, true));

    let spec = StoreError::DEGRADED;
    assert_eq!((spec.status().as_u16(), spec.expose(), spec.retry()), (200, true, Some(Retry::IfIdempotent)));
    assert_eq!((StoreError::BUSY.number(), StoreError::BUSY.expose()), (Some(10), false));

    let _ = [StoreError::DiskFull, StoreError::HTTPIsNot4Everyone, StoreError::Degraded, StoreError::Busy];
}
