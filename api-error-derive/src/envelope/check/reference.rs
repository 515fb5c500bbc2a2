//! The meaning of a name: a slot, or a member of an element.

use darling::{Error, Result};

use super::{
    super::{
        model::Source,
        slot::{self, Fact},
        syntax::{Name, Reference},
    },
    scope::{Loop, Scope},
};
use crate::errors::error;
use crate::slots;
use crate::suggest::closest;

/// The fact that a reference names.
pub fn fact(reference: &Reference, scope: &Scope) -> Result<Fact> {
    if let Some(format) = &reference.format {
        return formatted(reference, format);
    }
    match scope.named(&reference.head.text) {
        Some((around, depth)) if around.is_of_errors() => Ok(of_error(reference, around)?.outer(depth)),
        Some((around, _)) => element(reference, around.over),
        None => Ok(slot(reference, scope)?.outer(scope.depth())),
    }
}

/// The fact that a reference in a string names.
pub fn text(reference: &Reference, scope: &Scope) -> Result<Fact> {
    let fact = fact(reference, scope)?;
    match fact.not_text() {
        Some(what) => {
            let is_details = reference.member.as_ref().unwrap_or(&reference.head).text == "details";
            let member = if is_details { format!(", `{reference}.NAME`") } else { String::new() };
            Err(error(reference.span(), format!("`{reference}` is not text but {what}{member}")))
        }
        None => Ok(fact),
    }
}

fn formatted(reference: &Reference, format: &Name) -> Result<Fact> {
    if reference.head.text == "timestamp" && reference.member.is_none() && format.text == "unix" {
        return Ok(Fact::Slot(slots::TIMESTAMP_UNIX));
    }
    let message = format!("unknown format `{{{reference}:{}}}`: the only one is `{{timestamp:unix}}`", format.text);
    Err(error(format.span, message))
}

fn element(reference: &Reference, source: Source) -> Result<Fact> {
    let variable = &reference.head.text;
    let Some(member) = &reference.member else {
        let message =
            format!("`{variable}` is an element, not a value: write one of its members, `{variable}.message`");
        return Err(error(reference.span(), message));
    };
    slot::element_of(source, &member.text).map(Fact::Element).ok_or_else(|| {
        let message = match slot::similar_element(source, &member.text) {
            _ if source == Source::Causes => {
                format!("a cause has only a message: write `{variable}.message`")
            }
            Some(meant) => format!("unknown member `{reference}`: did you mean `{variable}.{meant}`?"),
            None => {
                format!("unknown member `{reference}`: a field error has {}", slot::listed(slot::element_names(source)))
            }
        };
        error(member.span, message)
    })
}

/// A fact of the error of a loop.
fn of_error(reference: &Reference, around: &Loop) -> Result<Fact> {
    let variable = &reference.head.text;
    let Some(member) = &reference.member else {
        let message = format!("`{variable}` is an error, not a value: write one of its members, `{variable}.message`");
        return Err(error(reference.span(), message));
    };
    match (member.text.as_str(), &reference.inner) {
        ("details", None) => Ok(Fact::Details { taken: around.taken.clone() }),
        ("details", Some(name)) => Ok(around.taken.detail(&name.text)),
        ("extra", Some(name)) => Ok(Fact::Extra(name.text.clone())),
        (name, _) => match slots::slot(name) {
            Some(slot) if !slot.is_of_request => Ok(Fact::Slot(slot)),
            _ => Err(error(member.span, no_fact_of_error(variable, name))),
        },
    }
}

fn no_fact_of_error(variable: &str, name: &str) -> String {
    if name == "extra" {
        format!("`{variable}.extra` has many values: name one, `{variable}.extra.NAME`")
    } else if slots::slot(name).is_some() {
        format!("`{name}` is request metadata, the same for every error: write `{name}`")
    } else if slot::source(name).is_some() {
        format!("`{variable}.{name}` is a list: loop over it, `[for x in {variable}.{name} => x.message]`")
    } else if let Some(meant) = slot::similar_fact_of_error(name) {
        format!("unknown member `{variable}.{name}`: did you mean `{variable}.{meant}`?")
    } else {
        let known = slot::listed(slot::facts_of_error().chain(["details.NAME", "extra.NAME"]));
        format!("unknown member `{variable}.{name}`: an error has {known}")
    }
}

fn slot(reference: &Reference, scope: &Scope) -> Result<Fact> {
    match (reference.head.text.as_str(), &reference.member) {
        ("details" | "extra", Some(_)) if reference.inner.is_some() => {
            let message =
                format!("`{}.NAME` takes one name: give the nested value a name of its own", reference.head.text);
            Err(error(reference.span(), message))
        }
        ("details", None) => Ok(Fact::Details { taken: scope.taken.clone() }),
        ("details", Some(name)) => Ok(scope.taken.detail(&name.text)),
        ("extra", Some(name)) => Ok(Fact::Extra(name.text.clone())),
        (name, None) => slots::slot(name).map(Fact::Slot).ok_or_else(|| unknown_slot(reference)),
        (_, Some(member)) => Err(unknown_member(reference, member, scope)),
    }
}

fn unknown_slot(reference: &Reference) -> Error {
    let written = &reference.head.text;
    let message = match (written.as_str(), slot::similar_slot(written)) {
        ("extra", _) => "`extra` has many values: name one, `extra.NAME`".to_owned(),
        ("causes", _) => "`causes` is a list: loop over it, `[for c in causes => c.message]`".to_owned(),
        ("errors" | "nested", _) => format!(
            "`{written}` is a list of errors: loop over it, `[for e in {written} => e.code]`; \
             validation errors are `field_errors`"
        ),
        (_, Some(meant)) => format!("unknown slot `{written}`: did you mean `{meant}`?"),
        (_, None) => format!(
            "unknown slot `{written}`: the slots are {}; a custom value is `extra.NAME`, fixed text is quoted",
            slot::listed(slot::slot_names().chain(["details.NAME"]))
        ),
    };
    error(reference.span(), message)
}

/// `head.member` where `head` is neither the element nor a slot that has members.
fn unknown_member(reference: &Reference, member: &Name, scope: &Scope) -> Error {
    let (head, member) = (reference.head.text.as_str(), member.text.as_str());
    let message = if head == "field_errors" {
        "`field_errors` is a list: loop over it, `[for e in field_errors => e.message]`".to_owned()
    } else if slots::slot(head).is_some() {
        format!("`{head}` has no members: write `{head}`")
    } else if let Some(around) = scope.innermost() {
        format!("unknown element `{head}`: this loop calls it `{0}`, so write `{0}.{member}`", around.variable.text)
    } else if slots::slot(member).is_some() && slot::element_of(Source::FieldErrors, member).is_some() {
        format!(
            "`{reference}` is not a slot: write `{member}`, or a loop for the member of an element, \
             `[for e in field_errors => e.{member}]`"
        )
    } else if slots::slot(member).is_some() {
        format!("`{reference}` is not a slot: write `{member}`")
    } else if slot::element_of(Source::FieldErrors, member).is_some() {
        format!("the members of an element require a loop: `[for {head} in field_errors => {reference}]`")
    } else if let Some(meant) = closest(head, ["details", "extra"]) {
        format!("unknown slot `{reference}`: did you mean `{meant}.{member}`?")
    } else {
        format!("unknown slot `{reference}`: the slots with members are `details.NAME` and `extra.NAME`")
    };
    error(reference.span(), message)
}

#[cfg(test)]
mod tests {
    use quote::quote;

    use super::super::super::testing::body_errors;

    const NONE: [&str; 0] = [];

    #[test]
    fn the_element_of_a_loop_goes_before_a_slot_of_its_name() {
        assert_eq!(body_errors(quote!([for path in field_errors => [path.field, "{path.code}"]])), NONE);
        assert_eq!(body_errors(quote!([for e in field_errors => [path, details.e, extra.e]])), NONE);
    }

    #[test]
    fn an_unknown_name_is_answered_with_what_was_meant() {
        for (body, message) in [
            (quote!(mesage), "unknown slot `mesage`: did you mean `message`?"),
            (quote!("{traceId}"), "unknown slot `traceId`: did you mean `trace_id`?"),
            (
                quote!(error.message),
                "`error.message` is not a slot: write `message`, or a loop for the member of an element, \
                 `[for e in field_errors => e.message]`",
            ),
            (quote!(self.status), "`self.status` is not a slot: write `status`"),
            (quote!(e.pointer), "the members of an element require a loop: `[for e in field_errors => e.pointer]`"),
            (quote!(detail.limit), "unknown slot `detail.limit`: did you mean `details.limit`?"),
            (quote!(code.x), "`code` has no members: write `code`"),
            (quote!(extra), "`extra` has many values: name one, `extra.NAME`"),
            (quote!([for e in field_errors => e.feild]), "unknown member `e.feild`: did you mean `e.field`?"),
            (quote!([for e in cause => 1]), "unknown list `cause`: did you mean `causes`?"),
            (quote!([for e in errors => e.cod]), "unknown member `e.cod`: did you mean `e.code`?"),
            (quote!([for e in nested => e.path]), "`path` is request metadata, the same for every error: write `path`"),
            (quote!([for e in nested => e]), "`e` is an error, not a value: write one of its members, `e.message`"),
            (quote!([for c in causes => c.code]), "a cause has only a message: write `c.message`"),
        ] {
            assert_eq!(body_errors(body), [message]);
        }
    }

    #[test]
    fn only_text_is_allowed_in_a_string() {
        for body in [quote!("{details}"), quote!("{field_errors}"), quote!("{debug}"), quote!(text "{details}")] {
            assert!(body_errors(body)[0].contains("is not text but"));
        }
        for body in [quote!([for e in field_errors => "{e.path}"]), quote!({for e in field_errors => e.params: 1})] {
            assert!(body_errors(body)[0].contains("is not text but"));
        }
    }

    #[test]
    fn the_only_format_is_that_of_the_timestamp() {
        assert_eq!(body_errors(quote!("{timestamp:unix}")), NONE);
        for body in [quote!("{timestamp:iso}"), quote!("{code:unix}"), quote!("{details.timestamp:unix}")] {
            assert!(body_errors(body)[0].starts_with("unknown format"));
        }
    }
}
