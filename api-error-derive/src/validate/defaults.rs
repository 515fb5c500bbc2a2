//! The defaults of an enum for all of its errors. A struct is one error, without defaults.

use darling::error::Accumulator;
use syn::Ident;

use super::by_status::{self, ByStatus};
use super::code::CodeRules;
use super::companions::Companions;
use super::fields::FieldRules;
use super::{facts, header, status};
use crate::attr::Input;
use crate::keys::{ErrorKeys, Key, Stated};
use crate::model::{Constant, HeaderTemplate};
use crate::naming::Constants;

pub struct Defaults<'a> {
    pub ident: &'a Ident,
    pub facts: &'a ErrorKeys,
    pub has_unread: bool,
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
    pub fn of(input: &'a Input, manual: &[Ident], errors: &mut Accumulator) -> Self {
        let companions = Companions::of(input);
        let names = if input.is_struct { &input.rename_all } else { &input.rename_all_fields };
        let allow_success = input.drafts.iter().find_map(|draft| draft.facts.allow_success.as_ref());
        if let Some(stated) = &input.facts.status {
            errors.handle(status::refuse_success(stated, allow_success, !input.is_struct));
        }
        Self {
            ident: &input.ident,
            facts: &input.facts,
            has_unread: input.has_unread,
            is_struct: input.is_struct,
            constants: Constants::of(input.drafts.iter().map(|draft| &draft.name)),
            codes: CodeRules::new(input),
            fields: FieldRules {
                names: names.value().map(|rule| rule.rename),
                companions,
                parameters: input.generics.type_params().map(|parameter| &parameter.ident).collect(),
                are_marked: input.details.value().is_some(),
                decodes: input.decode.is_some(),
            },
            headers: header::templates(input.facts.header.iter().filter_map(Key::get), None, errors),
            extras: facts::extras(input.facts.extra.iter().filter_map(Key::get), errors),
            by_status: by_status::defaults(&input.default, errors),
            allowed: facts::allowed(&input.facts.allow, errors),
            has_display: companions.implement_error() || manual.iter().any(|name| name == "Display"),
        }
    }
}
