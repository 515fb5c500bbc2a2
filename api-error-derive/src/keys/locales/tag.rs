//! Language tags.

/// Checks a BCP 47 tag. `Err` is the message.
pub fn check(text: &str) -> Result<(), String> {
    if is_tag(text) {
        return Ok(());
    }
    let with_hyphens = text.replace('_', "-");
    Err(if is_tag(&with_hyphens) {
        format!("`{text}` is not a language tag: did you mean \"{with_hyphens}\"?")
    } else {
        format!("`{text}` is not a language tag: write a BCP 47 tag, such as `es` or \"pt-BR\"")
    })
}

/// A language, and perhaps a script, a region and variants. Extensions concern dates and numbers, not texts.
fn is_tag(text: &str) -> bool {
    let mut subtags = text.split('-').peekable();
    let has_language = subtags.next().is_some_and(|subtag| matches!(subtag.len(), 2 | 3) && is_alphabetic(subtag));
    subtags.next_if(|subtag| subtag.len() == 4 && is_alphabetic(subtag));
    subtags.next_if(|subtag| is_region(subtag));
    has_language && subtags.all(is_variant)
}

fn is_region(subtag: &str) -> bool {
    (subtag.len() == 2 && is_alphabetic(subtag))
        || (subtag.len() == 3 && subtag.bytes().all(|byte| byte.is_ascii_digit()))
}

fn is_variant(subtag: &str) -> bool {
    let begins_with_digit = subtag.starts_with(|letter: char| letter.is_ascii_digit());
    let has_length = matches!(subtag.len(), 5..=8) || (subtag.len() == 4 && begins_with_digit);
    has_length && subtag.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

fn is_alphabetic(subtag: &str) -> bool {
    subtag.bytes().all(|byte| byte.is_ascii_alphabetic())
}

#[cfg(test)]
mod tests {
    use super::check;

    #[test]
    fn languages_scripts_regions_and_variants_are_tags() {
        for tag in
            ["es", "fil", "pt-BR", "es-419", "zh-Hant-TW", "sr-Latn", "ca-valencia", "de-CH-1996", "sl-rozaj-biske"]
        {
            assert_eq!(check(tag), Ok(()), "{tag}");
        }
    }

    #[test]
    fn other_words_are_none() {
        for word in ["", "e", "spanish", "es-", "-es", "es-ES-ES", "de-u-co-phonebk", "español", "e1"] {
            assert!(check(word).unwrap_err().contains("BCP 47"), "{word}");
        }
    }

    #[test]
    fn an_underscore_was_meant_as_a_hyphen() {
        assert!(check("pt_BR").unwrap_err().contains("did you mean \"pt-BR\"?"));
    }
}
