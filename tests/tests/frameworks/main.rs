//! Real servers of each framework, called by real clients.

mod accept_grammar;
mod actix;
mod axum_extractors;
mod axum_rejections;
mod boxed_errors;
mod c01_instance;
mod cors;
mod error_pages;
mod hyper;
mod nested_routers;
mod poem;
mod rejected_input;
mod rocket;
mod rocket_answers;
mod rocket_context;
mod streams;
mod tonic;
mod tower_answers;
mod tower_axum;
mod tower_context;
mod tower_properties;
mod tower_unseen;
mod webhooks;
mod websocket_events;
