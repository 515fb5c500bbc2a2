//! What an enum says for all of its errors. A struct is one, which says everything itself.

use darling::Result;
use darling::error::Accumulator;
use syn::Ident;

use super::by_status::{self, ByStatus};
use super::code::{self, CodeRules};
use super::companions::Companions;
use super::fields::FieldRules;
use super::{allow, facts, grpc, header, status, ws_close};
use crate::attr::Input;
use crate::keys::{ErrorKeys, Value};
use crate::model::{Constant, HeaderTemplate};
use crate::naming::Constants;
use crate::vocabulary::Unread;

pub struct Defaults<'a> {
    pub ident: &'a Ident,
    pub facts: &'a ErrorKeys,
    pub unread: &'a Unread,
    pub is_struct: bool,
    /// The constants of an enum.
    pub constants: Constants,
    pub codes: CodeRules,
    pub fields: FieldRules<'a>,
    pub headers: Vec<HeaderTemplate>,
    pub extras: Vec<(String, Constant)>,
    pub by_status: Vec<ByStatus>,
    pub allowed: Vec<(Ident, String)>,
    pub has_display: bool,
}

impl<'a> Defaults<'a> {
    pub fn of(input: &'a Input, manual: &[Ident], decodes: bool, errors: &mut Accumulator) -> Self {
        let companions = Companions::of(input);
        let names = if input.is_struct { &input.rename_all } else { &input.rename_all_fields };
        refuse_unusable(input, errors);
        Self {
            ident: &input.ident,
            facts: &input.facts,
            unread: &input.unread,
            is_struct: input.is_struct,
            constants: Constants::of(input.drafts.iter().map(|draft| &draft.name)),
            codes: CodeRules::new(input, errors),
            fields: FieldRules {
                names: names.as_ref().and_then(|value| errors.handle(code::rule(value))),
                companions,
                parameters: input.generics.type_params().map(|parameter| &parameter.ident).collect(),
                are_marked: input.details.as_ref().is_some_and(|value| errors.handle(marked(value)).is_some()),
                decodes,
            },
            headers: header::templates(&input.facts.header, None, errors),
            extras: facts::extras(&input.facts.extra, errors),
            by_status: by_status::defaults(&input.default, errors),
            allowed: allow::allowed(&input.facts.allow, errors),
            has_display: companions.implement_error() || manual.iter().any(|name| name == "Display"),
        }
    }
}

/// `details = "marked"`.
fn marked(value: &Value) -> Result<()> {
    match value.string()?.value().as_str() {
        "marked" => Ok(()),
        _ => value.fail("`details` on a type takes one word: `details = \"marked\"`, where no field is a detail until it is marked `#[api(detail)]`"),
    }
}

/// What no variant takes over is told too. The compiler shows a fault once that each of them would have.
fn refuse_unusable(input: &Input, errors: &mut Accumulator) {
    let facts = &input.facts;
    let allow_success = input.drafts.iter().find_map(|draft| draft.facts.allow_success.as_ref());
    let status = facts.status.as_ref().map(|value| status::status(value, allow_success).map(|_| ()));
    let category = facts.category.as_ref().map(|value| value.string().map(|_| ()));
    let log_level = facts.log_level.as_ref().map(|value| facts::log_level(value).map(|_| ()));
    let ws_close = facts.ws_close.as_ref().map(|value| ws_close::ws_close(value).map(|_| ()));
    let grpc = facts.grpc.as_ref().map(|value| grpc::grpc(value).map(|_| ()));
    for fact in [status, category, log_level, ws_close, grpc].into_iter().flatten() {
        errors.handle(fact);
    }
}
