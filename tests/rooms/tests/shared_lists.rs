//! A word that the derive and the runtime both have to know is in two crates, one of which cannot import the other. Here the two
//! lists are compared, as they are written in the sources.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens;
use rooms::sources::Sources;
use syn::visit::{self, Visit};

type Names = BTreeSet<String>;

fn root() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."))
}

fn text(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|why| panic!("{path}: {why}"))
}

fn file(path: &str) -> syn::File {
    syn::parse_file(&text(path)).unwrap_or_else(|why| panic!("{path}: {why}"))
}

/// Constants and enums, in modules and functions too.
#[derive(Default)]
struct Items {
    constants: Vec<(String, syn::Expr)>,
    enums: Vec<syn::ItemEnum>,
}

impl<'ast> Visit<'ast> for Items {
    fn visit_item_const(&mut self, item: &'ast syn::ItemConst) {
        self.constants.push((item.ident.to_string(), (*item.expr).clone()));
    }

    fn visit_item_enum(&mut self, item: &'ast syn::ItemEnum) {
        self.enums.push(item.clone());
        visit::visit_item_enum(self, item);
    }
}

fn items(path: &str) -> Items {
    let mut items = Items::default();
    items.visit_file(&file(path));
    items
}

/// `NAME = 4`, for each constant of the file that is a number.
fn bits(path: &str) -> Names {
    let constants = items(path).constants.into_iter();
    let numbers = constants.filter(|(_, value)| matches!(value, syn::Expr::Lit(literal) if is_number(literal)));
    numbers.map(|(name, value)| format!("{name} = {}", value.to_token_stream())).collect()
}

fn is_number(literal: &syn::ExprLit) -> bool {
    matches!(literal.lit, syn::Lit::Int(_))
}

/// The value of a constant, as tokens, in whatever file of a crate it is.
fn constant(package: &str, name: &str) -> TokenStream {
    let sources = Sources::read(&root().join(package).join("src")).unwrap();
    let paths = sources.files().map(|file| format!("{package}/src/{file}"));
    let mut constants = paths.flat_map(|path| items(&path).constants);
    let found = constants.find(|(known, _)| known == name);
    found.unwrap_or_else(|| panic!("{package} has no constant `{name}`")).1.to_token_stream()
}

/// All texts among the tokens.
fn texts(tokens: TokenStream) -> Names {
    let of_tree = |tree| match tree {
        TokenTree::Group(group) => texts(group.stream()),
        TokenTree::Literal(literal) => syn::parse_str(&literal.to_string()).map(value).into_iter().collect(),
        TokenTree::Ident(_) | TokenTree::Punct(_) => Names::new(),
    };
    tokens.into_iter().flat_map(of_tree).collect()
}

fn value(literal: syn::Lit) -> String {
    match literal {
        syn::Lit::Str(text) => text.value(),
        syn::Lit::ByteStr(bytes) => String::from_utf8(bytes.value()).unwrap_or_default(),
        other => other.to_token_stream().to_string(),
    }
}

/// The tokens of the invocations of a macro.
fn invocations(path: &str, name: &str) -> Vec<TokenStream> {
    let macros = file(path).items.into_iter().filter_map(|item| match item {
        syn::Item::Macro(item) if item.mac.path.is_ident(name) => Some(item.mac.tokens),
        _ => None,
    });
    macros.collect()
}

/// The identifiers that a `:` or a `=` follows, at the top level: the names of the rows.
fn rows(tokens: TokenStream) -> Names {
    let trees: Vec<_> = tokens.into_iter().collect();
    let row = |pair: &[TokenTree]| match pair {
        [TokenTree::Ident(name), TokenTree::Punct(mark)] if is_end_of_name(mark) => Some(name.to_string()),
        _ => None,
    };
    trees.windows(2).filter_map(row).collect()
}

/// Of `::` the first mark is joined to the second.
fn is_end_of_name(mark: &proc_macro2::Punct) -> bool {
    ":=".contains(mark.as_char()) && mark.spacing() == proc_macro2::Spacing::Alone
}

fn variants(path: &str, name: &str) -> Names {
    let found = items(path).enums.into_iter().find(|item| item.ident == name);
    let found = found.unwrap_or_else(|| panic!("{path} has no enum `{name}`"));
    found.variants.iter().map(|variant| variant.ident.to_string()).collect()
}

fn names<'n>(names: impl IntoIterator<Item = &'n str>) -> Names {
    names.into_iter().map(str::to_owned).collect()
}

const LAYOUT: &str = "api-error/src/layout/slot.rs";

#[test]
fn the_bits_of_a_row_are_the_same() {
    let of_runtime = bits("api-error/src/spec/row.rs");
    assert!(!of_runtime.is_empty());
    assert_eq!(bits("api-error-derive/src/expand/spec.rs"), of_runtime);
}

#[test]
fn the_bits_of_a_possible_response_are_the_same() {
    let of_runtime = bits("api-error/src/error/possible_responses.rs");
    assert!(!of_runtime.is_empty());
    assert_eq!(bits("api-error-derive/src/expand/possible_responses.rs"), of_runtime);
}

#[test]
fn a_code_has_the_same_characters() {
    let of_derive = texts(constant("api-error-derive", "CODE_PUNCTUATION"));
    assert_eq!(of_derive, texts(constant("api-error", "CODE_PUNCTUATION")));
}

/// Those of the runtime have no names in snake case, which is what it renames.
#[test]
fn d02_the_rules_for_names_of_fields_are_the_same() {
    let letters = |name: &str| name.replace(['_', '-'], "").to_lowercase();
    let of_derive = texts(constant("api-error-derive", "RULES"))
        .difference(&names(["snake_case", "lowercase"]))
        .map(|name| letters(name))
        .collect::<Names>();
    let of_runtime = variants("api-error/src/error/renamed_fields.rs", "FieldNameRule");
    assert_eq!(of_derive, of_runtime.iter().map(|name| letters(name)).collect());
}

#[test]
fn the_codes_of_grpc_are_the_same() {
    let rows = invocations("api-error/src/spec/grpc_code.rs", "codes");
    let rows: Names = rows.into_iter().flat_map(texts).filter(|text| text.starts_with(char::is_lowercase)).collect();
    assert_eq!(texts(constant("api-error-derive", "CODES")), rows);
}

#[test]
fn what_manual_leaves_out_is_what_the_macros_implement() {
    let adapters = text("api-error/src/frameworks/adapters.rs");
    for name in texts(constant("api-error-derive", "IMPLEMENTATIONS")) {
        let is_a_macro = adapters.contains(&format!("_of_your_own_goes_with_manual_{name} "));
        assert!(is_a_macro || name == "Error", "no macro of `frameworks/adapters.rs` is for `{name}`");
    }
}

#[test]
fn each_slot_of_the_runtime_is_a_row_of_the_derive() {
    let of_derive = texts(file("api-error-derive/src/slots.rs").to_token_stream());
    let with_a_name = names(["Detail", "Extra", "Spec", "Request", "Outer"]);
    let facts = invocations(LAYOUT, "facts").into_iter().flat_map(rows);
    let slots = variants(LAYOUT, "Slot").into_iter().filter(|slot| !with_a_name.contains(slot));
    for slot in slots.chain(facts.filter(|row| row.starts_with(char::is_uppercase))) {
        assert!(of_derive.contains(&slot), "`slots.rs` of the derive has no row for `{slot}`");
    }
}

#[test]
fn each_feature_is_described() {
    let manifest = text("api-error/Cargo.toml");
    let features = manifest.split("[features]").nth(1).and_then(|rest| rest.split("\n[").next()).unwrap();
    let features =
        features.lines().filter_map(|line| Some(line.split_once(" = ")?.0)).filter(|name| *name != "default");
    let documentation = text("api-error/src/lib.rs");
    let described = documentation.lines().filter_map(|line| line.strip_prefix("//! | `")?.split_once('`'));
    let described: Names = described.map(|(name, _)| name.to_owned()).collect();
    assert_eq!(names(features), described);
}

#[test]
fn each_slot_is_described() {
    let documentation = text("api-error/docs/envelope.md");
    let rows = texts(file("api-error-derive/src/slots.rs").to_token_stream());
    for slot in rows.iter().filter(|text| text.starts_with(char::is_lowercase) && !text.contains(' ')) {
        assert!(documentation.contains(&format!("`{slot}`")), "`envelope.md` does not describe `{slot}`");
    }
}

#[test]
fn each_key_is_described() {
    let documentation = text("api-error/docs/derive.md");
    let keys = invocations("api-error-derive/src/keys.rs", "keys").into_iter().flat_map(braced).flat_map(rows);
    for key in keys {
        let key = if key == "krate" { "crate" } else { &key };
        assert!(documentation.contains(&format!("`{key}")), "`derive.md` does not describe `{key}`");
    }
}

/// The inside of the braces, at the top level.
fn braced(tokens: TokenStream) -> Vec<TokenStream> {
    let groups = tokens.into_iter().filter_map(|tree| match tree {
        TokenTree::Group(group) if group.delimiter() == proc_macro2::Delimiter::Brace => Some(group.stream()),
        _ => None,
    });
    groups.collect()
}

/// The rows of `keys!`, as `place key`. The derive names a list by its type, the runtime by its place.
fn keys_at_their_places(path: &str) -> Names {
    const PLACES: [(&str, &str); 4] =
        [("ErrorKeys", "on_error"), ("TypeKeys", "on_type"), ("VariantKeys", "on_variant"), ("FieldKeys", "on_field")];
    let (mut place, mut keys) = ("", Names::new());
    let text = text(path);
    let lists = text.split("\nkeys! {\n").skip(1).filter_map(|list| list.split("\n}\n").next());
    let lines = lists.flat_map(str::lines).map(str::trim_start);
    for line in lines.filter(|line| line.starts_with(|first: char| first.is_alphabetic())) {
        let word = line.split(|letter: char| !letter.is_alphanumeric() && letter != '_').next().unwrap_or_default();
        match PLACES.iter().find(|list| [list.0, list.1].contains(&word)) {
            Some((_, known)) => place = known,
            None => _ = keys.insert(format!("{place} {word}")),
        }
    }
    keys
}

#[test]
fn d12_an_editor_shows_each_key() {
    let of_runtime = keys_at_their_places("api-error/src/private/keys.rs");
    assert!(of_runtime.contains("on_field skip"));
    assert_eq!(keys_at_their_places("api-error-derive/src/keys.rs"), of_runtime);
}
