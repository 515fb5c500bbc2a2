//! The names in scope at one position of a template: slots, and the elements of the loops around it.

use darling::Result;

use super::super::{
    model::Source,
    slot::{self, Taken},
    syntax::{Name, Reference, Walk},
};
use crate::errors::error;
use crate::suggest::closest;

#[derive(Clone, Default)]
pub struct Scope<'a> {
    /// Of the details of the whole error.
    pub taken: Taken,
    /// The loops around the place, the outermost first.
    loops: Vec<Loop<'a>>,
}

#[derive(Clone)]
pub struct Loop<'a> {
    pub variable: &'a Name,
    pub over: Source,
    /// In a loop over errors: of the details of its element.
    pub taken: Taken,
}

impl<'a> Scope<'a> {
    /// The scope inside of a loop, and the list of the loop.
    pub fn inside(&self, walk: &'a Walk) -> Result<(Self, Source)> {
        let over = self.over(walk)?;
        let mut inside = self.clone();
        inside.loops.push(Loop { variable: &walk.variable, over, taken: Taken::default() });
        Ok((inside, over))
    }

    fn over(&self, walk: &Walk) -> Result<Source> {
        let source = &walk.source;
        match (self.innermost(), &source.member) {
            (None, None) => list(&source.head),
            (None, Some(_)) => {
                let known = slot::listed(slot::source_names());
                Err(error(source.span(), format!("unknown list `{source}`: the lists are {known}")))
            }
            (Some(around), Some(member)) if around.is_of_errors() && source.head.text == around.variable.text => {
                list(member)
            }
            (Some(around), _) if around.is_of_errors() => Err(error(source.span(), list_of_element(source, around))),
            _ => {
                Err(error(walk.span, "a loop is not allowed in this loop: only an element that is an error has lists"))
            }
        }
    }

    pub fn innermost(&self) -> Option<&Loop<'a>> {
        self.loops.last()
    }

    /// The loop whose error the slots of this place are of.
    pub fn innermost_error(&self) -> Option<&Loop<'a>> {
        self.loops.iter().rfind(|around| around.is_of_errors())
    }

    /// The loop whose element has this name, and how many errors further out it is than the innermost.
    pub fn named(&self, name: &str) -> Option<(&Loop<'a>, usize)> {
        let at = self.loops.iter().rposition(|around| around.variable.text == name)?;
        let (upto, inside) = self.loops.split_at_checked(at + 1)?;
        Some((upto.last()?, errors(inside)))
    }

    /// How many errors further out the error of the body is.
    pub fn depth(&self) -> usize {
        errors(&self.loops)
    }
}

impl Loop<'_> {
    pub fn is_of_errors(&self) -> bool {
        self.over.is_of_errors()
    }
}

fn errors(loops: &[Loop]) -> usize {
    loops.iter().filter(|around| around.is_of_errors()).count()
}

fn list(name: &Name) -> Result<Source> {
    slot::source(&name.text).ok_or_else(|| {
        let message = match closest(&name.text, slot::source_names()) {
            Some(meant) => format!("unknown list `{}`: did you mean `{meant}`?", name.text),
            None => {
                format!("unknown list `{}`: the lists are {}", name.text, slot::listed(slot::source_names()))
            }
        };
        error(name.span, message)
    })
}

fn list_of_element(source: &Reference, around: &Loop) -> String {
    let variable = &around.variable.text;
    let meant = source.member.as_ref().unwrap_or(&source.head).text.as_str();
    let meant = slot::source_names().find(|known| *known == meant).unwrap_or("field_errors");
    format!("a loop in the loop of `{variable}` requires a list of `{variable}`: write `{variable}.{meant}`")
}
