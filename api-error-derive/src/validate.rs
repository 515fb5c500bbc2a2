//! From what was written to what is valid. All faults of an input are reported together.

mod allow;
mod beside;
mod by_status;
mod code;
mod companions;
mod decode;
mod docs_url;
mod draft;
mod dynamic;
mod facts;
mod fields;
mod grpc;
pub mod header;
#[cfg(feature = "fluent")]
mod locales;
mod message;
#[cfg(not(feature = "fluent"))]
mod no_locales;
mod referred;
mod status;
mod transparent;
mod types;
mod value;
mod ws_close;

use darling::error::Accumulator;
use syn::{Ident, Path};

use self::by_status::ByStatus;
use self::code::{CodeRules, Identity};
use self::companions::Companions;
pub use self::decode::is_remote_error;
use self::draft::{Draft, drafts};
use self::fields::FieldRules;
use self::message::MessageScope;
#[cfg(not(feature = "fluent"))]
use self::no_locales as locales;
use self::status::Stated;
pub use self::types::IMPLEMENTATIONS;
use crate::attr::{Facts, Input, Value};
use crate::model::{Constant, HeaderTemplate, Kind, Message, Model, Own, Status, Variant};
use crate::naming::{self, Constants};
use crate::path;

/// What the type says for all of its errors.
struct Defaults<'a> {
    ident: &'a Ident,
    facts: &'a Facts,
    is_struct: bool,
    /// The constants of an enum.
    constants: Constants,
    codes: CodeRules,
    fields: FieldRules<'a>,
    headers: Vec<HeaderTemplate>,
    extras: Vec<(String, Constant)>,
    by_status: Vec<ByStatus>,
    allowed: Vec<(Ident, String)>,
    has_display: bool,
}

/// The rules, in the order in which they are read.
pub fn validate(input: &Input, errors: &mut Accumulator) -> Model {
    let drafts = drafts(input);
    let manual = types::manual(&input.manual, errors);
    let defaults = defaults(input, &drafts, &manual, errors);
    let implements_error = !defaults.fields.companions.implement_error();
    let (mut variants, identities): (Vec<_>, Vec<_>) =
        drafts.iter().map(|draft| variant(draft, &defaults, errors)).unzip();
    decode::refuse_two_others(&drafts, errors);
    decode::refuse_borrowed(&variants, &drafts, defaults.is_struct, errors);
    // What could not be read may have been the code.
    let identities = identities.into_iter().zip(&drafts).filter(|(_, draft)| draft.facts.damaged.is_none());
    code::refuse_duplicates(&identities.filter_map(|(identity, _)| identity).collect::<Vec<_>>(), errors);
    if implements_error && !manual.iter().any(|name| name == "From") {
        types::refuse_ambiguous_from(&drafts, errors);
    }
    // The last rule: what a file may say depends on all that stands in the attributes.
    let locales = input.locales.as_ref().and_then(|value| locales::locales(value, &drafts, &mut variants, errors));
    Model {
        runtime: path::runtime(input.krate.as_ref().and_then(|value| errors.handle(value.path("path::to::api_error")))),
        ident: input.ident.clone(),
        vis: input.vis.clone(),
        generics: input.generics.clone(),
        is_struct: input.data.is_struct(),
        locales,
        envelope: envelope(input.envelope.as_ref(), errors),
        decodes: defaults.fields.decodes,
        has_display: defaults.has_display,
        manual,
        implements_error,
        bound: input.bound.as_ref().and_then(|value| errors.handle(types::bound(value))),
        variants,
        retired: defaults.codes.retired,
    }
}

fn envelope(value: Option<&Value>, errors: &mut Accumulator) -> Option<Path> {
    value.and_then(|value| errors.handle(value.path("api_error::envelope::PROBLEM")))
}

fn defaults<'a>(input: &'a Input, drafts: &[Draft<'_>], manual: &[Ident], errors: &mut Accumulator) -> Defaults<'a> {
    let is_struct = input.data.is_struct();
    let companions = Companions::of(input, drafts);
    let names = if is_struct { &input.rename_all } else { &input.rename_all_fields };
    // The facts of a struct are its own, and read as such.
    let of_type = (!is_struct).then_some(&input.facts);
    let headers = of_type.into_iter().flat_map(|facts| &facts.header);
    let headers: Vec<_> = headers.filter_map(|value| errors.handle(header::template(value, None))).collect();
    header::refuse_duplicates(&headers, &[], errors);
    if let Some(facts) = of_type {
        refuse_unusable(facts, drafts, errors);
    }
    Defaults {
        ident: &input.ident,
        facts: &input.facts,
        is_struct,
        constants: Constants::of(drafts.iter().map(|draft| &draft.name)),
        codes: CodeRules::new(input, is_struct, errors),
        fields: FieldRules {
            names: names.as_ref().and_then(|value| errors.handle(code::rule(value))),
            companions,
            parameters: input.generics.type_params().map(|parameter| &parameter.ident).collect(),
            are_marked: input.details.as_ref().is_some_and(|value| errors.handle(fields::marked(value)).is_some()),
            decodes: decode::of_type(input, errors),
        },
        headers,
        extras: of_type.map_or_else(Vec::new, |facts| facts::extras(&facts.extra, errors)),
        by_status: by_status::defaults(&input.default, errors),
        allowed: of_type.map_or_else(Vec::new, |facts| allow::allowed(&facts.allow, errors)),
        has_display: companions.implement_error() || manual.iter().any(|name| name == "Display"),
    }
}

/// What no variant takes over is told too. The compiler shows a fault once that each of them would have.
fn refuse_unusable(facts: &Facts, drafts: &[Draft<'_>], errors: &mut Accumulator) {
    let allow_success = drafts.iter().find_map(|draft| draft.facts.allow_success.as_ref());
    let status = facts.status.as_ref().map(|value| status::status(value, allow_success).map(|_| ()));
    let category = facts.category.as_ref().map(|value| value.string().map(|_| ()));
    let log_level = facts.log_level.as_ref().map(|value| facts::log_level(value).map(|_| ()));
    let ws_close = facts.ws_close.as_ref().map(|value| ws_close::ws_close(value).map(|_| ()));
    let grpc = facts.grpc.as_ref().map(|value| grpc::grpc(value).map(|_| ()));
    for fact in [status, category, log_level, ws_close, grpc].into_iter().flatten() {
        errors.handle(fact);
    }
}

fn variant(draft: &Draft<'_>, defaults: &Defaults<'_>, errors: &mut Accumulator) -> (Variant, Option<Identity>) {
    if transparent::is_transparent(draft.facts, draft.fields) {
        return (beside::transparent(draft, defaults, errors), None);
    }
    if let Some(reference) = referred::reference(draft.facts, draft.fields) {
        return (beside::referred(reference, draft, defaults, errors), None);
    }
    let identity = defaults.codes.identity(draft.ident, &draft.name, draft.facts, errors);
    let (status, dynamic) = status(draft, defaults, errors).unzip();
    let dynamic = dynamic.flatten();
    let stated = draft.facts.expose.as_ref().or(of_type(defaults, |facts| &facts.expose));
    let expose = flag(stated, errors);
    // Without a valid status nothing is said about fields: one fault is enough. One that is decided later may be any.
    let expose = expose.unwrap_or_else(|| dynamic.is_none() && status.is_none_or(|status| status < 500));
    let mut own = own(draft, defaults, &identity, status.unwrap_or(500), expose, errors);
    let fixed = status.filter(|_| dynamic.is_none());
    own.extras = with_default_extras(own.extras, defaults, fixed);
    let headers = headers(draft, defaults, fixed, errors);
    let fields = fields::fields(draft, &defaults.fields, expose.into(), errors);
    let stated = draft.facts.message.as_ref().zip(Some(&own.message));
    let variant = Variant {
        ident: draft.ident.clone(),
        fields,
        message: errors.handle(dynamic::message(draft.fields, expose.into(), stated)).flatten(),
        kind: Kind::Own(Box::new(own)),
        status: dynamic,
        code: dynamic::code(draft.fields),
        headers,
        envelope: envelope(draft.envelope, errors),
        decode: decode::of_variant(draft, defaults, errors),
    };
    (variant, Some(identity))
}

/// What stands on the variant alone.
fn own_status(draft: &Draft<'_>, errors: &mut Accumulator) -> Option<Stated> {
    let value = draft.facts.status.as_ref()?;
    let stated = errors.handle(status::status(value, draft.facts.allow_success.as_ref()));
    errors.handle(status::refuse_two(stated.as_ref(), value, dynamic::status(draft.fields)));
    stated
}

/// None after a fault.
fn status(draft: &Draft<'_>, defaults: &Defaults<'_>, errors: &mut Accumulator) -> Option<(u16, Option<Status>)> {
    let (own, of_type) = (own_status(draft, errors), of_type(defaults, |facts| &facts.status));
    let is_invalid = draft.facts.status.is_some() && own.is_none();
    let allow_success = draft.facts.allow_success.as_ref();
    let needs_default = !is_invalid && !matches!(own, Some(Stated::Number(_)));
    let of_type = of_type.filter(|_| needs_default).map(|value| errors.handle(status::status(value, allow_success)));
    let is_invalid = is_invalid || matches!(of_type, Some(None));
    match status::decide(own, of_type.flatten(), dynamic::status(draft.fields)) {
        _ if is_invalid => None,
        Some(dynamic) => Some(dynamic),
        None if draft.is_damaged() || defaults.facts.damaged.is_some() || code::may_be_path(draft.facts) => None,
        None => {
            errors.push(status::missing(draft.ident, defaults.is_struct));
            None
        }
    }
}

fn own(
    draft: &Draft<'_>,
    defaults: &Defaults<'_>,
    identity: &Identity,
    status: u16,
    expose: bool,
    errors: &mut Accumulator,
) -> Own {
    let facts = draft.facts;
    let title = facts.title.as_ref().and_then(|value| errors.handle(facts::title(value)));
    let title = title.unwrap_or_else(|| draft.name.in_words());
    let docs_url = facts.docs_url.as_ref().or(of_type(defaults, |facts| &facts.docs_url));
    let category = facts.category.as_ref().or(of_type(defaults, |facts| &facts.category));
    let log_level = facts.log_level.as_ref().or(of_type(defaults, |facts| &facts.log_level));
    let ws_close = facts.ws_close.as_ref().or(of_type(defaults, |facts| &facts.ws_close));
    let grpc = facts.grpc.as_ref().or(of_type(defaults, |facts| &facts.grpc));
    let fallback = || message::constant_error_text(draft.attrs).filter(|_| expose).unwrap_or_else(|| title.clone());
    let message = message(draft, defaults, expose, errors).unwrap_or_else(|| Message::Static(fallback()));
    Own {
        code: identity.code.clone(),
        number: identity.number,
        status,
        expose,
        message,
        title,
        docs_url: docs_url.and_then(|value| errors.handle(docs_url::docs_url(value, identity))),
        category: category.and_then(|value| errors.handle(value.string())).map(|text| text.value()),
        retry: facts.retryable.as_ref().and_then(|value| errors.handle(facts::retry(value))),
        log_level: log_level.and_then(|value| errors.handle(facts::log_level(value))),
        ws_close: ws_close.and_then(|value| errors.handle(ws_close::ws_close(value))),
        grpc: grpc.and_then(|value| errors.handle(grpc::grpc(value))),
        extras: facts::extras(&facts.extra, errors),
        allowed: facts::merged(allow::allowed(&facts.allow, errors), &defaults.allowed),
        doc: facts::doc(draft.attrs),
        deprecated: facts::deprecated(draft.attrs),
        has_unmarked_details: expose && fields::has_unmarked_details(draft.fields, &defaults.fields),
        // Known when all variants are.
        translations: Vec::new(),
        arguments: Vec::new(),
        constant: if defaults.is_struct {
            Some(naming::constant_of_struct(draft.ident))
        } else {
            defaults.constants.name(&draft.name, draft.ident.span())
        },
    }
}

/// The public message as it is stated.
fn message(draft: &Draft<'_>, defaults: &Defaults<'_>, expose: bool, errors: &mut Accumulator) -> Option<Message> {
    // What could not be read may have been `expose`.
    let expose = expose || draft.facts.damaged.is_some() || defaults.facts.damaged.is_some();
    let shown = draft.fields.iter().map(|field| fields::is_shown(field, expose) || field.damaged.is_some());
    let shown: Vec<_> = shown.collect();
    let (has_display, companions) = (defaults.has_display, defaults.fields.companions);
    let around = MessageScope { fields: draft.fields, shown: &shown, expose, has_display, companions };
    draft.facts.message.as_ref().and_then(|value| errors.handle(message::message(value, &around)))
}

/// What the variant says, then the type for its status, then the type for all.
fn with_default_extras(
    own: Vec<(String, Constant)>,
    defaults: &Defaults<'_>,
    status: Option<u16>,
) -> Vec<(String, Constant)> {
    let of_status = by_status::of(&defaults.by_status, status).map(|of_status| &of_status.extras);
    of_status.chain([&defaults.extras]).fold(own, |nearer, of_type| facts::merged(nearer, of_type))
}

/// The same for headers. The status is `None` where it is not known before the program runs.
fn headers(
    draft: &Draft<'_>,
    defaults: &Defaults<'_>,
    status: Option<u16>,
    errors: &mut Accumulator,
) -> Vec<HeaderTemplate> {
    let of_fields: Vec<_> = draft.fields.iter().flat_map(header::names_set_by).map(|(name, _)| name).collect();
    let of_status = by_status::of(&defaults.by_status, status).map(|of_status| &of_status.headers);
    let of_type = of_status.chain([&defaults.headers]);
    of_type.fold(own_headers(draft, errors), |nearer, of_type| header::with_defaults(nearer, of_type, &of_fields))
}

fn own_headers(draft: &Draft<'_>, errors: &mut Accumulator) -> Vec<HeaderTemplate> {
    let stated = draft.facts.header.iter();
    let own: Vec<_> = stated.filter_map(|value| errors.handle(header::template(value, Some(draft.fields)))).collect();
    header::refuse_duplicates(&own, draft.fields, errors);
    own
}

/// What the enum says for a variant. A struct says everything itself.
fn of_type<'a>(defaults: &Defaults<'a>, fact: impl Fn(&'a Facts) -> &'a Option<Value>) -> Option<&'a Value> {
    if defaults.is_struct { None } else { fact(defaults.facts).as_ref() }
}

fn flag(value: Option<&Value>, errors: &mut Accumulator) -> Option<bool> {
    value.and_then(|value| errors.handle(value.flag()))
}
