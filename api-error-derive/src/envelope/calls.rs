//! A template as calls of the runtime's `Writer`.
//!
//! Adjacent fixed text becomes one piece, and strings that are always present are written directly. The interpreter of the layout
//! writes the rest.

use proc_macro2::TokenStream;
use quote::quote;

use super::json;
use super::model::{Member, Value};
use super::slot::Fact;

/// `__to.copy("…"); __to.text(…); …`, in the order of the body.
#[derive(Default)]
pub struct Calls {
    calls: TokenStream,
    /// Text without a call yet.
    fixed: String,
}

impl Calls {
    pub fn of(value: &Value) -> TokenStream {
        let mut calls = Self::default();
        calls.add(value);
        calls.flush();
        calls.calls
    }

    fn add(&mut self, value: &Value) {
        match value {
            Value::Literal(json) => self.fixed.push_str(json),
            Value::Fact(fact) if fact.is_fixed_string() => self.string(fact),
            Value::Object(members) if starts_always(members) => self.object(members),
            Value::List { over, item } => {
                let item = Self::of(item);
                self.call(quote!(list(#over, |__to| { #item })));
            }
            _ => self.call(quote!(value(&#value))),
        }
    }

    /// An object whose first member is always present: all others have a comma before them.
    fn object(&mut self, members: &[Member]) {
        self.fixed.push('{');
        for (index, member) in members.iter().enumerate() {
            self.member(member, if index == 0 { "" } else { "," });
        }
        self.fixed.push('}');
    }

    fn member(&mut self, member: &Member, comma: &str) {
        match member {
            Member::Pair { key, optional, value } => {
                let key = format!("{comma}{}:", json::string(key));
                if *optional {
                    self.optional(&key, value);
                } else {
                    self.fixed.push_str(&key);
                    self.add(value);
                }
            }
            Member::Spread { taken, reserved } => self.call(quote!(spread(#taken, &[#(#reserved),*]))),
        }
    }

    fn optional(&mut self, key: &str, value: &Value) {
        let up_to_quote = format!("{key}\"");
        self.call(match value {
            Value::Fact(fact) if fact.is_string() => quote!(optional_text(#up_to_quote, layout::Text::#fact)),
            Value::List { over, item } => {
                let item = Self::of(item);
                quote!(optional_list(#key, #over, |__to| { #item }))
            }
            _ => quote!(optional(#key, &#value)),
        });
    }

    fn string(&mut self, fact: &Fact) {
        self.fixed.push('"');
        self.call(quote!(text(layout::Text::#fact)));
        self.fixed.push('"');
    }

    fn call(&mut self, call: TokenStream) {
        self.flush();
        self.calls.extend([quote!(__to.), call, quote!(;)]);
    }

    fn flush(&mut self) {
        if !self.fixed.is_empty() {
            let text = std::mem::take(&mut self.fixed);
            self.calls.extend(quote!(__to.copy(#text);));
        }
    }
}

fn starts_always(members: &[Member]) -> bool {
    matches!(members.first(), Some(Member::Pair { optional: false, .. }))
}

#[cfg(test)]
mod tests {
    use quote::{ToTokens, quote};

    use super::super::model::Body;
    use super::super::testing::envelopes;
    use super::Calls;

    fn becomes(body: impl ToTokens, calls: impl ToTokens) {
        let envelopes = envelopes(quote!(static A: Envelope = #body;)).unwrap_or_default();
        let Some(Body::Json(value)) = envelopes.first().map(|envelope| &envelope.body) else {
            panic!("no template");
        };
        assert_eq!(Calls::of(value).to_string(), calls.to_token_stream().to_string());
    }

    #[test]
    fn fixed_text_is_one_piece() {
        becomes(
            quote!({ "success": false, "error": { "code": code } }),
            quote! {
                __to.copy("{\"success\":false,\"error\":{\"code\":\"");
                __to.text(layout::Text::Slot(layout::Slot::Code));
                __to.copy("\"}}");
            },
        );
    }

    #[test]
    fn what_may_be_absent_keeps_its_key() {
        becomes(
            quote!({ "code": code, "id"?: request_id, "number"?: number }),
            quote! {
                __to.copy("{\"code\":\"");
                __to.text(layout::Text::Slot(layout::Slot::Code));
                __to.copy("\"");
                __to.optional_text(",\"id\":\"", layout::Text::Slot(layout::Slot::Request(layout::RequestFact::RequestId)));
                __to.optional(",\"number\":", &layout::Value::Slot(layout::Slot::Spec(layout::SpecFact::Number)));
                __to.copy("}");
            },
        );
    }

    #[test]
    fn an_object_that_may_begin_with_any_member_is_left_to_the_layout() {
        becomes(
            quote!({ "id"?: request_id }),
            quote! {
                __to.value(&layout::Value::Object(&[layout::Member::Pair {
                    key: ",\"id\":", optional: true, value: layout::Value::Slot(layout::Slot::Request(layout::RequestFact::RequestId))
                }]));
            },
        );
    }

    #[test]
    fn a_list_has_calls_for_its_items() {
        becomes(
            quote!([for e in field_errors => { "field": e.field, "code"?: e.code, "path": e.path }]),
            quote! {
                __to.list(layout::Source::FieldErrors, |__to| {
                    __to.copy("{\"field\":\"");
                    __to.text(layout::Text::Element(layout::Element::Field));
                    __to.copy("\"");
                    __to.optional_text(",\"code\":\"", layout::Text::Element(layout::Element::Code));
                    __to.copy(",\"path\":");
                    __to.value(&layout::Value::Element(layout::Element::Path));
                    __to.copy("}");
                });
            },
        );
    }
}
