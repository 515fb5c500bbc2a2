//! Messages in the language of the caller.

mod language_negotiation;
mod languages;
mod languages_derived;
mod shop;
