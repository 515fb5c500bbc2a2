//! Derived errors, catalogs and envelopes, without a network.

mod b09_without_content;
mod c02_problem_details;
mod catalog;
mod context;
mod d02_names_of_serde;
mod defaults_by_status;
mod envelopes;
mod exposure;
mod foreign_apis;
mod garde;
mod headers;
mod hostile_types;
mod lint;
mod lint_rules;
mod markup;
mod properties;
mod shapes_around_transparent;
mod shapes_code_declared_elsewhere;
mod shapes_code_of_the_value;
mod shapes_envelope_of_a_variant;
mod shapes_message_of_the_value;
mod shapes_nested;
mod shapes_several_errors;
mod shapes_status_of_the_value;
mod validator;
mod websocket_close;
