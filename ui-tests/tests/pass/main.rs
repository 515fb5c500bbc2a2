//! Forms that compile and run, each in a module of its own. Those that need a crate of their own have a target in `Cargo.toml`.

#![expect(dead_code, reason = "what a form declares need not happen")]
#![allow(clippy::all, clippy::pedantic, reason = "they are written as users may write them")]

mod bound;
mod box_api_error_inside;
mod cfg_variants;
mod const_generics;
mod d07_methods_in_scope;
mod d07_names_of_locals;
mod d12_keys_in_an_editor;
mod decode;
mod decode_odd_forms;
mod deprecated_variants;
mod details_marked;
mod empty_enum;
mod enum_called_api_error;
mod errors_in_errors;
mod exposure_through_transparent;
mod facts;
mod fields_named_like_bindings;
mod fields_of_companions;
mod generic_sources;
mod generics;
mod header_of_a_parameter;
mod header_slots;
mod inside_functions;
mod inside_macro_rules;
mod lifetimes;
mod limits_of_literals;
mod locales;
mod message_formats;
mod nested_catalogs;
mod no_implicit_prelude;
mod private_enum;
mod raw_identifiers;
mod roles_of_fields;
mod same_name_in_two_modules;
mod shadowed_names;
mod snafu_enum;
mod sources;
mod structs_of_every_kind;
mod thiserror_enum;
mod thiserror_generic;
mod trait_not_imported;
mod variant_named_like_its_constant;
mod variants_of_every_kind;
mod visibility;
mod where_clauses;
