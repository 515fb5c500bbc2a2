use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 404, locales = "locales/es/errors.ftl")]
struct AsText;

#[derive(Debug, ApiError)]
#[api(status = 404, locales())]
struct Empty;

#[derive(Debug, ApiError)]
#[api(status = 404, locales(path = "locales/{locale}/errors.ftl", 7))]
struct Number;

#[derive(Debug, ApiError)]
#[api(status = 404, locales(path = "locales/{locale}/errors.ftl", strict))]
struct WithoutLanguage;

#[derive(Debug, ApiError)]
#[api(status = 404, locales(es, fr))]
struct WithoutPath;

#[derive(Debug, ApiError)]
enum Place {
    #[api(status = 404, locales(path = "locales/{locale}/errors.ftl", es))]
    OnVariant,
}

fn main() {}
