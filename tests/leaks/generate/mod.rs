//! Types of errors, at random.
//!
//! Every value in a field is a marker that says who may see it, by the documented rules and not by what the product does:
//!
//! | marker | who may see it |
//! | --- | --- |
//! | `PUB` | clients |
//! | `HID` | the log |
//! | `REJ` | no reader: a value that was rejected |
//! | `SKP` | no reader: a field that says `skip`, or has no name and no role |

mod fields;
mod random;

use std::fmt::Write;

use self::fields::{Companion, Variant};
use self::random::Random;

/// Makes the types of a seed.
pub struct Generator {
    random: Random,
    /// Types without parameters, which others may hold.
    plain: Vec<usize>,
}

impl Generator {
    pub fn new(seed: u64) -> Self {
        Self { random: Random::new(seed), plain: Vec::new() }
    }

    /// The code of the types, and a function that makes a value of each variant.
    pub fn types(mut self, count: usize) -> String {
        let mut code = String::new();
        let mut calls = String::new();
        for index in 0..count {
            let declared = if self.random.one_in(4) { self.a_struct(index) } else { self.an_enum(index) };
            code.push_str(&declared);
            writeln!(calls, "    each(\"T{index}\", t{index}());").expect("a String takes it");
        }
        let mut documents = String::new();
        for index in &self.plain {
            writeln!(documents, "    each(\"T{index}\", document(&T{index}::responses()));")
                .expect("a String takes it");
        }
        format!(
            "{code}\n/// A value of each variant of each type.\n\
             pub fn each_type(each: &mut dyn FnMut(&'static str, Vec<BoxApiError>)) {{\n{calls}}}\n\n\
             /// What a document says of each type.\n\
             pub fn each_document(each: &mut dyn FnMut(&'static str, String)) {{\n{documents}}}\n"
        )
    }

    fn an_enum(&mut self, index: usize) -> String {
        let companion = Companion::any(&mut self.random);
        let is_generic = companion != Companion::Snafu && self.random.one_in(6);
        let is_marked = self.random.one_in(6);
        let hides_all = self.random.one_in(5);
        let count = 2 + self.random.below(4);
        let variants: Vec<_> = (0..count)
            .map(|at| {
                let inside = if is_generic && at == 0 { None } else { self.inside(companion) };
                Variant::any(
                    &mut self.random,
                    index,
                    at,
                    companion,
                    is_generic && at == 0,
                    is_marked,
                    hides_all,
                    inside,
                )
            })
            .collect();
        if !is_generic {
            self.plain.push(index);
        }
        let attributes = type_attributes(is_marked, hides_all);
        let parameters = if is_generic { "<T: std::fmt::Debug + Serialize>" } else { "" };
        let declared: String = variants.iter().map(Variant::declaration).collect();
        let arguments = if is_generic { "<ValidationErrors>" } else { "" };
        let turbofish = if is_generic { "::<ValidationErrors>" } else { "" };
        let values: Vec<_> =
            variants.iter().map(|variant| format!("T{index}{turbofish}::{}", variant.value())).collect();
        format!(
            "/// Generated.\n{}{attributes}#[allow(dead_code, missing_docs)]\npub enum T{index}{parameters} {{\n{declared}}}\n\n{}",
            companion.derives(),
            function(index, arguments, &values)
        )
    }

    fn a_struct(&mut self, index: usize) -> String {
        let companion = Companion::any(&mut self.random);
        let is_marked = self.random.one_in(6);
        let variant = Variant::any(&mut self.random, index, 0, companion, false, is_marked, false, None);
        self.plain.push(index);
        let value = variant.value().replacen(&format!("T{index}V0"), &format!("T{index}"), 1);
        format!(
            "/// Generated.\n{}{}#[allow(dead_code, missing_docs)]\n{}\n{}",
            companion.derives(),
            type_attributes(is_marked, false),
            variant.as_struct(&format!("T{index}")),
            function(index, "", &[value])
        )
    }

    /// A type that a transparent variant holds, sometimes.
    fn inside(&mut self, companion: Companion) -> Option<usize> {
        if companion == Companion::Snafu || self.plain.is_empty() || !self.random.one_in(7) {
            return None;
        }
        let at = self.random.below(self.plain.len());
        self.plain.get(at).copied()
    }
}

fn type_attributes(is_marked: bool, hides_all: bool) -> String {
    let marked = if is_marked { "#[api(details = \"marked\")]\n" } else { "" };
    let hidden = if hides_all { "#[api(expose = false)]\n" } else { "" };
    format!("{marked}{hidden}")
}

fn function(index: usize, arguments: &str, values: &[String]) -> String {
    let values = values.join(", ");
    let all = format!("fn all_t{index}() -> Vec<T{index}{arguments}> {{ vec![{values}] }}\n");
    format!(
        "{all}fn t{index}() -> Vec<BoxApiError> {{ all_t{index}().into_iter().map(BoxApiError::from).collect() }}\n\n"
    )
}
