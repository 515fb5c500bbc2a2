//! The variables, functions and references of a text.

use fluent_syntax::ast::{CallArguments, Expression, InlineExpression, Pattern, PatternElement};

/// Everything in the braces of a text, nested ones included.
#[derive(Default)]
pub struct Mentions<'a> {
    /// `$name`
    pub variables: Vec<&'a str>,
    /// `NAME()`
    pub functions: Vec<&'a str>,
    /// `NAME`, `NAME.attribute`, `-name`, `-name.attribute`
    pub references: Vec<Reference<'a>>,
}

/// The name of a text, as other texts refer to it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Reference<'a> {
    pub is_term: bool,
    pub id: &'a str,
    pub attribute: Option<&'a str>,
}

impl std::fmt::Display for Reference<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let hyphen = if self.is_term { "-" } else { "" };
        write!(f, "{hyphen}{}", self.id)?;
        self.attribute.map_or(Ok(()), |attribute| write!(f, ".{attribute}"))
    }
}

impl<'a> Mentions<'a> {
    pub fn of(pattern: &Pattern<&'a str>) -> Self {
        let mut mentions = Self::default();
        mentions.pattern(pattern);
        mentions
    }

    fn pattern(&mut self, pattern: &Pattern<&'a str>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                self.expression(expression);
            }
        }
    }

    fn expression(&mut self, expression: &Expression<&'a str>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                self.inline(selector);
                for variant in variants {
                    self.pattern(&variant.value);
                }
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&'a str>) {
        match inline {
            InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
            InlineExpression::VariableReference { id } => self.variables.push(id.name),
            InlineExpression::FunctionReference { id, arguments } => {
                self.functions.push(id.name);
                self.arguments(arguments);
            }
            InlineExpression::MessageReference { id, attribute } => {
                let attribute = attribute.as_ref().map(|attribute| attribute.name);
                self.references.push(Reference { is_term: false, id: id.name, attribute });
            }
            InlineExpression::TermReference { id, attribute, arguments } => {
                let attribute = attribute.as_ref().map(|attribute| attribute.name);
                self.references.push(Reference { is_term: true, id: id.name, attribute });
                if let Some(arguments) = arguments {
                    self.arguments(arguments);
                }
            }
            InlineExpression::Placeable { expression } => self.expression(expression),
        }
    }

    /// Those with a name are literals.
    fn arguments(&mut self, arguments: &CallArguments<&'a str>) {
        for argument in &arguments.positional {
            self.inline(argument);
        }
    }
}
