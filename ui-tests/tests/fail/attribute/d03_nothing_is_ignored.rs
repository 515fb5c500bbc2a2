use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 404, rename_all = "camelCase")]
struct UnitRename;

#[derive(Debug, ApiError)]
#[api(status = 404, rename_all = "camelCase")]
struct TupleRename(u32);

#[derive(Debug, ApiError)]
#[api(status = 404, rename_all_fields = "camelCase")]
enum NoNamedFields {
    A,
    B(u32),
}

#[derive(Debug, ApiError)]
#[api(status = 404, rename_all = "snake_case", prefix = "P_")]
enum EveryCodeGiven {
    #[api(code = "X")]
    A,
}

#[derive(Debug, ApiError)]
#[api(status = 404, header = "X:")]
struct HeaderWithoutValue;

#[derive(Debug, ApiError)]
#[api(status = 404, header = "X: ")]
struct HeaderBlank;

#[derive(Debug, ApiError)]
#[api(status = 404, bound = "String: Clone")]
struct BoundWithoutParameter;

#[derive(Debug, ApiError)]
#[api(status = 404, category = "{code}")]
struct CategoryWithSlot;

#[derive(Debug, ApiError)]
#[api(status = 404, header = "X-A: {extra.NAME}")]
struct ConstantThatIsNowhere;

#[derive(Debug, ApiError)]
#[api(status = 404, manual(From))]
struct ManualFromWithoutFrom;

#[derive(Debug, ApiError)]
#[api(status = 404, allow_success)]
struct AllowedErrorStatus;

#[derive(Debug, ApiError)]
#[api(status = 404, allow_success = false)]
struct AllowedNothing;

#[derive(Debug, ApiError)]
#[api(status = 500)]
enum Helpers {
    Twice(#[source] #[source] std::io::Error),
    Both(#[from] #[source] std::fmt::Error),
}

#[derive(Debug, ApiError)]
#[api(status = 404, header = "Cache-Control: no-store", category = "Shop", extra(team = "core"))]
enum OnlyErrorsOfOthers {
    #[api(transparent)]
    Inside(ManualFromWithoutFrom),
}

#[derive(Debug, ApiError)]
#[api(status = Self::status_of)]
enum EveryStatusGiven {
    #[api(status = 404)]
    Missing,
}

fn main() {}
