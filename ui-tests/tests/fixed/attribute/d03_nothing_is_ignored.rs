use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 404)]
struct UnitRename;

#[derive(Debug, ApiError)]
#[api(status = 404)]
struct TupleRename(u32);

#[derive(Debug, ApiError)]
#[api(status = 404)]
enum NoNamedFields {
    A,
    B(u32),
}

#[derive(Debug, ApiError)]
#[api(status = 404)]
enum EveryCodeGiven {
    #[api(code = "X")]
    A,
}

#[derive(Debug, ApiError)]
#[api(status = 404, header = "X: value")]
struct HeaderWithoutValue;

#[derive(Debug, ApiError)]
#[api(status = 404, header = "X: value")]
struct HeaderBlank;

#[derive(Debug, ApiError)]
#[api(status = 404)]
struct BoundWithoutParameter;

#[derive(Debug, ApiError)]
#[api(status = 404, category = "Shop")]
struct CategoryWithSlot;

#[derive(Debug, ApiError)]
#[api(status = 404, header = "X-A: {extra.NAME}", extra(NAME = 1))]
struct ConstantThatIsNowhere;

#[derive(Debug, ApiError)]
#[api(status = 404)]
struct ManualFromWithoutFrom;

#[derive(Debug, ApiError)]
#[api(status = 404)]
struct AllowedErrorStatus;

#[derive(Debug, ApiError)]
#[api(status = 404)]
struct AllowedNothing;

#[derive(Debug, ApiError)]
#[api(status = 500)]
enum Helpers {
    Twice(#[source] std::io::Error),
    Both(#[from] std::fmt::Error),
}

#[derive(Debug, ApiError)]
enum OnlyErrorsOfOthers {
    #[api(transparent)]
    Inside(ManualFromWithoutFrom),
}

#[derive(Debug, ApiError)]
enum EveryStatusGiven {
    #[api(status = 404)]
    Missing,
}

fn main() {}
