//! Texts with `{placeholders}`.

/// A part of a text.
#[derive(Debug, PartialEq, Eq)]
pub enum Part {
    Literal(String),
    Placeholder {
        name: String,
        /// The text after the colon.
        format: String,
    },
}

/// Parses a text. `Err` is the message.
pub fn parse(text: &str) -> Result<Vec<Part>, String> {
    let mut parts = Vec::new();
    let mut literal = String::new();
    let mut rest = text;
    while let Some(at) = rest.find(['{', '}']) {
        literal.push_str(&rest[..at]);
        rest = &rest[at..];
        if let Some(after) = rest.strip_prefix("{{") {
            literal.push('{');
            rest = after;
        } else if let Some(after) = rest.strip_prefix("}}") {
            literal.push('}');
            rest = after;
        } else {
            let (placeholder, after) = placeholder(rest)?;
            flush(&mut literal, &mut parts);
            parts.push(placeholder);
            rest = after;
        }
    }
    literal.push_str(rest);
    flush(&mut literal, &mut parts);
    Ok(parts)
}

fn flush(literal: &mut String, parts: &mut Vec<Part>) {
    if !literal.is_empty() {
        parts.push(Part::Literal(std::mem::take(literal)));
    }
}

fn placeholder(text: &str) -> Result<(Part, &str), String> {
    let Some(inside) = text.strip_prefix('{') else {
        return Err("unmatched `}`: write `}}` for a brace".to_owned());
    };
    let Some((inside, after)) = inside.split_once('}').filter(|(inside, _)| !inside.contains('{')) else {
        return Err("`{` is not closed: write `{name}`, or `{{` for a brace".to_owned());
    };
    let (name, format) = inside.split_once(':').unwrap_or((inside, ""));
    if name.trim().is_empty() {
        return Err(format!("empty placeholder `{{{inside}}}`: write a name between the braces"));
    }
    Ok((Part::Placeholder { name: name.trim().to_owned(), format: format.to_owned() }, after))
}

#[cfg(test)]
mod tests {
    use super::{Part, parse};

    #[test]
    fn doubled_braces_are_literal() {
        assert_eq!(parse("a {{b}} c"), Ok(vec![Part::Literal("a {b} c".to_owned())]));
    }

    #[test]
    fn a_placeholder_keeps_its_format() {
        let placeholder = Part::Placeholder { name: "n".to_owned(), format: ">5".to_owned() };
        assert_eq!(parse("{n:>5}!"), Ok(vec![placeholder, Part::Literal("!".to_owned())]));
    }

    #[test]
    fn the_message_of_an_unbalanced_brace_has_the_escape() {
        assert!(parse("{a").unwrap_err().contains("`{{` for a brace"));
        assert!(parse("{a {b}").unwrap_err().contains("`{{` for a brace"));
        assert!(parse("a}").unwrap_err().contains("`}}` for a brace"));
        assert!(parse("{}").unwrap_err().contains("`{}`"));
    }
}
