//! What can stand between the braces of a message.

use api_error::{ApiError, ErrorView};

#[derive(Debug, ApiError)]
#[api(status = 400)]
enum Formatted {
    #[api(message = "{n} {n:>4}|{n:<4}|{n:^4}|{n:*^5}|{n:+}|{n:04}|{n:#x}|{n:X}|{n:o}|{n:b}|{n:e}|{n:?}|{n:#?}")]
    Integer { n: u32 },
    #[api(message = "{0:.2} {0:08.3} {0:?} {{0}} }}{{ {0}")]
    Float(f64),
    #[api(message = "{ text } {text:?} {text:.1} {r#type}")]
    Text { text: &'static str, r#type: u8 },
    #[api(message = "line one\nline \"two\" \u{1F600} \\ \t")]
    Escapes,
    #[api(message = r#"raw "{0}""#)]
    Raw(u8),
    #[api(message = "only {{braces}}")]
    Braces,
}

#[test]
fn compiles_and_runs() {
    let error = Formatted::Integer { n: 10 };
    assert_eq!(error.to_string(), "10   10|10  | 10 |*10**|+10|0010|0xa|A|12|1010|1e1|10|10");
    assert_eq!(Formatted::Float(1.5).to_string(), "1.50 0001.500 1.5 {0} }{ 1.5");
    assert_eq!(Formatted::Text { text: "ab", r#type: 1 }.to_string(), "ab \"ab\" a 1");
    assert_eq!(Formatted::Escapes.to_string(), "line one\nline \"two\" \u{1F600} \\ \t");
    assert_eq!(Formatted::Raw(1).to_string(), "raw \"1\"");
    assert_eq!(Formatted::Braces.to_string(), "only {braces}");
    assert_eq!(ErrorView::new(&Formatted::Braces).message().to_string(), "only {braces}");
}
