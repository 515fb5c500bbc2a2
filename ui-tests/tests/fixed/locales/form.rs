use api_error::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 404, locales(path = "tests/fixed/locales/empty.{locale}.ftl", es, "pt-BR"))]
struct AsText;

#[derive(Debug, ApiError)]
#[api(status = 404, locales(path = "tests/fixed/locales/empty.{locale}.ftl", es, "pt-BR"))]
struct Empty;

#[derive(Debug, ApiError)]
#[api(status = 404, locales(path = "tests/fixed/locales/empty.{locale}.ftl", es, "pt-BR"))]
struct Number;

#[derive(Debug, ApiError)]
#[api(status = 404, locales(path = "tests/fixed/locales/form.{locale}.ftl", es, "pt-BR", strict))]
struct WithoutLanguage;

#[derive(Debug, ApiError)]
#[api(status = 404, locales(path = "tests/fixed/locales/empty.{locale}.ftl", es, "pt-BR"))]
struct WithoutPath;

#[derive(Debug, ApiError)]
#[api(locales(path = "tests/fixed/locales/empty.{locale}.ftl", es, fr))]
enum Place {
    #[api(status = 404)]
    OnVariant,
}

fn main() {}
