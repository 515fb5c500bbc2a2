//! Which methods a path has, where the method of the request is not one of them.

use ::http::HeaderValue;
use ::rocket::http::Method;
use ::rocket::{Request, Route};

const ORDER: [Method; 9] = [
    Method::Get,
    Method::Head,
    Method::Post,
    Method::Put,
    Method::Patch,
    Method::Delete,
    Method::Options,
    Method::Trace,
    Method::Connect,
];

/// The value of `Allow`. `None` if the method is not what is wrong.
pub(super) fn allowed_methods(request: &Request<'_>) -> Option<HeaderValue> {
    let routes = request.rocket().routes().filter(|route| is_at_path(route, request));
    let there: Vec<_> = routes.map(|route| route.method).collect();
    // Rocket answers HEAD where there is GET.
    let has = |method| there.contains(&method) || method == Method::Head && there.contains(&Method::Get);
    let allowed: Vec<_> = ORDER.into_iter().filter(|method| has(*method)).collect();
    let is_wrong = !allowed.contains(&request.method()) && allowed != [Method::Options] && !allowed.is_empty();
    let allowed: Vec<_> = allowed.into_iter().map(Method::as_str).collect();
    HeaderValue::from_str(&allowed.join(",")).ok().filter(|_| is_wrong)
}

/// Rocket tells which route matched, and not which one would for another method. Segments compare as in its router.
fn is_at_path(route: &Route, request: &Request<'_>) -> bool {
    let mut segments = request.uri().path().segments();
    for pattern in route.uri.path().split('/').filter(|pattern| !pattern.is_empty()) {
        let parameter = pattern.strip_prefix('<').and_then(|pattern| pattern.strip_suffix('>'));
        if parameter.is_some_and(|parameter| parameter.ends_with("..")) {
            return true;
        }
        match segments.next() {
            Some(segment) if parameter.is_some() || segment == pattern => {}
            _ => return false,
        }
    }
    segments.next().is_none()
}
