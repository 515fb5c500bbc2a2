//! Model to tokens. Nothing can fail here: an envelope becomes a `layout` of the runtime, a module that every generated block imports.

use darling::Result;
use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, TokenStreamExt as _, quote};
use syn::Path;

use super::{
    calls::Calls,
    json,
    model::{Body, Envelope, Escape, Header, Member, Piece, Settings, Source, Value},
    slot::{Fact, Taken},
    syntax::{Head, Item},
};

pub fn envelopes(krate: &Path, envelopes: &[Envelope]) -> TokenStream {
    let declare = |envelope: &Envelope| declaration(krate, &envelope.head, &envelope.body, &envelope.settings);
    envelopes.iter().map(declare).collect()
}

/// Stubs for envelopes with errors, so that their uses report no second error.
pub fn stubs(krate: &Path, items: &[Result<Item>]) -> TokenStream {
    let stub = |item: &Item| declaration(krate, &item.head, &Body::Empty, &Settings::default());
    items.iter().flatten().map(stub).collect()
}

fn declaration(krate: &Path, head: &Head, body: &Body, settings: &Settings) -> TokenStream {
    let Head { attributes, visibility, name } = head;
    quote! {
        #(#[#attributes])*
        #visibility static #name: #krate::envelope::Envelope = {
            use #krate::private::{Body, layout};
            #krate::envelope::Envelope::declare(#body, #settings)
        };
    }
}

impl ToTokens for Settings {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        let Settings { content_type, headers, docs_url, expose_causes } = self;
        tokens.append_all(quote! {
            layout::Settings {
                content_type: #content_type,
                headers: &[#(#headers),*],
                docs_url: &[#(#docs_url),*],
                expose_causes: #expose_causes,
            }
        });
    }
}

impl ToTokens for Header {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        let Header { name, value } = self;
        tokens.append_all(quote!(layout::HeaderTemplate { name: #name, value: &[#(#value),*] }));
    }
}

impl ToTokens for Body {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        tokens.append_all(match self {
            Body::Json(value) => {
                let calls = Calls::of(value);
                quote!(Body::Json { value: #value, write: |__to| { #calls } })
            }
            Body::Text { pieces, escape } => quote!(Body::Text { pieces: &[#(#pieces),*], escape: #escape }),
            Body::Empty => quote!(Body::Empty),
        });
    }
}

/// Their variants have the same names in the runtime.
macro_rules! same_in_the_runtime {
    ($($name:ident)*) => {$(
        impl ToTokens for $name {
            fn to_tokens(&self, tokens: &mut TokenStream) {
                let variant = variant(&format!("{self:?}"));
                tokens.append_all(quote!(layout::$name::#variant));
            }
        }
    )*};
}
same_in_the_runtime!(Escape Source);

impl ToTokens for Value {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        tokens.append_all(match self {
            Value::Literal(json) => quote!(layout::Value::Literal(#json)),
            Value::Fact(fact) => quote!(layout::Value::#fact),
            Value::Text(pieces) => quote!(layout::Value::Text(&[#(#pieces),*])),
            Value::Object(members) => quote!(layout::Value::Object(&[#(#members),*])),
            Value::Array(items) => quote!(layout::Value::Array(&[#(#items),*])),
            Value::List { over, item } => quote!(layout::Value::List { over: #over, item: &#item }),
            Value::Map { over, key, value } => {
                quote!(layout::Value::Map { over: #over, key: &[#(#key),*], value: &#value })
            }
            Value::FirstOf(alternatives) => quote!(layout::Value::FirstOf(&[#(#alternatives),*])),
        });
    }
}

impl ToTokens for Member {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        tokens.append_all(match self {
            Member::Pair { key, optional, value } => {
                let key = format!(",{}:", json::string(key));
                quote!(layout::Member::Pair { key: #key, optional: #optional, value: #value })
            }
            Member::Spread { taken, reserved } => {
                quote!(layout::Member::Spread { taken: #taken, reserved: &[#(#reserved),*] })
            }
        });
    }
}

impl ToTokens for Piece {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        tokens.append_all(match self {
            Piece::Literal(text) => quote!(layout::Piece::Literal(#text)),
            Piece::Fact(fact) => quote!(layout::Piece::#fact),
        });
    }
}

/// The end of a path: `layout::Value` and `layout::Piece` call their variants for facts the same.
impl ToTokens for Fact {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        tokens.append_all(match self {
            Fact::Element(element) => {
                let element = variant(element.variant);
                quote!(Element(layout::Element::#element))
            }
            slot => {
                let slot = self::slot(slot);
                quote!(Slot(#slot))
            }
        });
    }
}

impl ToTokens for Taken {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        let names = self.names();
        tokens.append_all(quote!(&[#(#names),*]));
    }
}

fn slot(fact: &Fact) -> TokenStream {
    match fact {
        Fact::Slot(slot) => slot.tokens(&quote!(layout)),
        Fact::Details { taken } => quote!(layout::Slot::Details { taken: #taken }),
        Fact::Detail(name) => quote!(layout::Slot::Detail(#name)),
        Fact::Extra(name) => quote!(layout::Slot::Extra(#name)),
        Fact::Outer(fact) => {
            let slot = slot(fact);
            quote!(layout::Slot::Outer(&#slot))
        }
        // An element is not a slot.
        Fact::Element(_) => TokenStream::new(),
    }
}

fn variant(name: &str) -> Ident {
    Ident::new(name, Span::call_site())
}

#[cfg(test)]
mod tests {
    use super::{super::testing, *};

    fn becomes(body: impl ToTokens, layout: impl ToTokens) {
        assert_eq!(testing::layout(body), quote!(Body::#layout).to_string());
    }

    #[test]
    fn an_envelope_is_one_static() {
        let input = quote! {
            runtime;
            /// Doc.
            #[docs_url = "https://docs.example.dev/{number}"]
            #[cfg(feature = "house")]
            #[header = "X-Request-Id: {request_id}"]
            #[expose_causes]
            pub(crate) static HOUSE: Envelope = code;
        };
        let expected = quote! {
            #[doc = r" Doc."]
            #[cfg(feature = "house")]
            pub(crate) static HOUSE: runtime::envelope::Envelope = {
                use runtime::private::{Body, layout};
                runtime::envelope::Envelope::declare(
                    Body::Json {
                        value: layout::Value::Slot(layout::Slot::Code),
                        write: |__to| {
                            __to.copy("\"");
                            __to.text(layout::Text::Slot(layout::Slot::Code));
                            __to.copy("\"");
                        }
                    },
                    layout::Settings {
                        content_type: "application/json",
                        headers: &[layout::HeaderTemplate {
                            name: "x-request-id",
                            value: &[layout::Piece::Slot(layout::Slot::Request(layout::RequestFact::RequestId))]
                        }],
                        docs_url: &[
                            layout::Piece::Literal("https://docs.example.dev/"),
                            layout::Piece::Slot(layout::Slot::Spec(layout::SpecFact::Number))
                        ],
                        expose_causes: true,
                    }
                )
            };
        };
        assert_eq!(super::super::expand(input).to_string(), expected.to_string());
    }

    #[test]
    fn objects_keep_their_members_in_order() {
        becomes(
            quote!({ "a \"b\"": code, "c"?: timestamp, ..details }),
            quote!(Json(layout::Value::Object(&[
                layout::Member::Pair {
                    key: ",\"a \\\"b\\\"\":",
                    optional: false,
                    value: layout::Value::Slot(layout::Slot::Code)
                },
                layout::Member::Pair {
                    key: ",\"c\":",
                    optional: true,
                    value: layout::Value::Slot(layout::Slot::Timestamp)
                },
                layout::Member::Spread { taken: &[], reserved: &["a \"b\"", "c"] }
            ]))),
        );
    }

    #[test]
    fn loops_know_what_they_walk() {
        becomes(
            quote!([for e in field_errors => [e.path, e.pointer]]),
            quote!(Json(layout::Value::List {
                over: layout::Source::FieldErrors,
                item: &layout::Value::Array(&[
                    layout::Value::Element(layout::Element::Path),
                    layout::Value::Element(layout::Element::Pointer)
                ])
            })),
        );
        becomes(
            quote!({for cause in causes => "{code}: {cause.message}": true}),
            quote!(Json(layout::Value::Map {
                over: layout::Source::Causes,
                key: &[
                    layout::Piece::Slot(layout::Slot::Code),
                    layout::Piece::Literal(": "),
                    layout::Piece::Element(layout::Element::Message)
                ],
                value: &layout::Value::Literal("true")
            })),
        );
    }

    #[test]
    fn slots_with_names_carry_them() {
        becomes(
            quote!(details.type | extra."sub-code"),
            quote!(Json(layout::Value::FirstOf(&[
                layout::Value::Slot(layout::Slot::Detail("type")),
                layout::Value::Slot(layout::Slot::Extra("sub-code"))
            ]))),
        );
    }

    #[test]
    fn other_bodies() {
        becomes(
            quote!(text "{code}\n"),
            quote!(Text {
                pieces: &[layout::Piece::Slot(layout::Slot::Code), layout::Piece::Literal("\n")],
                escape: layout::Escape::Plain
            }),
        );
        becomes(quote!(empty), quote!(Empty));
    }

    #[test]
    fn a_stub_keeps_what_others_see() {
        let stub = super::super::expand(quote!(krate; #[cfg(any())] pub static A: Envelope = nothing;)).to_string();
        let kept = quote!(#[cfg(any())] pub static A: krate::envelope::Envelope).to_string();
        assert!(stub.contains(&kept), "{stub}");
    }
}
