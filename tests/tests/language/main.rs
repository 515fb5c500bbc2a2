//! Messages in the language of the caller.

mod c05_scripts;
mod language_negotiation;
mod languages;
mod languages_derived;
mod shop;
