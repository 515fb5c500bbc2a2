//! Paths lead to the files that define what they name. Each crate here is a few lines in memory.

use rooms::imports::{Role, imports};
use rooms::sources::Sources;
use rooms::tree::Tree;

/// The imports of a crate as `file:line path > file`, without re-exports of children.
fn edges(files: &[(&str, &str)]) -> Vec<String> {
    let tree = Tree::parse(&Sources::of(files)).unwrap();
    let found = imports(&tree).into_iter().filter(|import| !matches!(import.role, Role::Facade | Role::Generated));
    found
        .map(|import| {
            format!("{}:{} {} > {}", tree.files[import.from], import.line, import.path, tree.files[import.to])
        })
        .collect()
}

/// A crate with `spec.rs` (which defines `Row` in `spec/row.rs`), `json.rs`, and `user.rs` with this text.
fn of_user(text: &str) -> Vec<String> {
    edges(&[
        ("lib.rs", "mod json; mod spec; mod user; pub use self::spec::Row as RootRow;"),
        (
            "json.rs",
            "pub fn write() {} pub struct Json { x: u8 } pub struct Other { x: u8 } mod inner { pub struct Deep; }",
        ),
        ("spec.rs", "mod row; pub use self::row::{Row, new};"),
        ("spec/row.rs", "pub struct Row { x: u8 } pub fn new() {}"),
        ("user.rs", text),
    ])
}

#[test]
fn uses_may_be_nested_renamed_globs_and_in_functions() {
    assert_eq!(
        of_user("use crate::{json::{self, write as w}, spec::Row as R};"),
        [
            "user.rs:1 crate::json > json.rs",
            "user.rs:1 crate::json::write > json.rs",
            "user.rs:1 crate::spec::Row > spec/row.rs"
        ]
    );
    assert_eq!(of_user("use crate::json::*;"), ["user.rs:1 crate::json::* > json.rs"]);
    assert_eq!(of_user("\nfn f() {\n  use crate::spec::Row;\n}"), ["user.rs:3 crate::spec::Row > spec/row.rs"]);
    assert_eq!(of_user("use crate::spec::Row as _;"), ["user.rs:1 crate::spec::Row > spec/row.rs"]);
    assert_eq!(of_user("use super::spec::{self};"), ["user.rs:1 super::spec > spec.rs"]);
}

#[test]
fn a_name_from_a_glob_leads_to_its_definition() {
    assert_eq!(
        of_user("use crate::spec::*;\nfn f(row: Row) {}"),
        ["user.rs:1 crate::spec::* > spec.rs", "user.rs:2 Row > spec/row.rs"]
    );
}

#[test]
fn paths_are_found_in_every_position() {
    let row = |line: usize| format!("user.rs:{line} crate::spec::Row > spec/row.rs");
    for text in [
        "fn f(row: &crate::spec::Row) {}",
        "fn f<T: Into<crate::spec::Row>>() {}",
        "fn f<T>() where T: Into<crate::spec::Row> {}",
        "impl From<crate::spec::Row> for X {}",
        "struct S { row: Option<crate::spec::Row> }",
        "fn f() { let crate::spec::Row { .. } = x; }",
        "fn f() { g::<crate::spec::Row>(); }",
        "const C: &str = <crate::spec::Row>::NAME;",
        "#[derive(crate::spec::Row)] struct S;",
        "#[serde(with = \"crate::spec::Row\")] struct S;",
        "fn f() { assert!(x == crate::spec::Row); }",
        "fn f() { outer!({ [crate::spec::Row] }); }",
        "fn f() { outer!(<crate::spec::Row as X>::y); }",
        "fn f() { outer! { use crate::{spec::{Row}}; } }",
        "macro_rules! m { () => { crate::spec::Row } }",
    ] {
        assert_eq!(of_user(text), [row(1)], "{text}");
    }
    assert_eq!(of_user("fn f() { crate::spec::Row::new() }"), ["user.rs:1 crate::spec::Row::new > spec/row.rs"]);
    assert_eq!(of_user("fn f() { <X as crate::json::Json>::g() }"), ["user.rs:1 crate::json::Json::g > json.rs"]);
    assert_eq!(
        of_user("macro_rules! m { ($x:ident) => { $crate::spec::Row; $crate::json::$x } }"),
        ["user.rs:1 $crate::json > json.rs", "user.rs:1 $crate::spec::Row > spec/row.rs"]
    );
}

#[test]
fn imported_modules_and_their_items_are_both_imports() {
    assert_eq!(
        of_user("use crate::spec;\nfn f() { spec::new() }\nfn g() { m!(spec::new()) }"),
        ["user.rs:1 crate::spec > spec.rs", "user.rs:2 spec::new > spec/row.rs", "user.rs:3 spec::new > spec/row.rs"]
    );
    let once = ["user.rs:1 crate::spec::Row > spec/row.rs"];
    assert_eq!(of_user("use crate::spec::Row;\nfn f() { Row::new() }\nfn g(row: Row) {}"), once);
}

#[test]
fn re_exports_lead_to_the_definition() {
    assert_eq!(of_user("use crate::RootRow;"), ["user.rs:1 crate::RootRow > spec/row.rs"]);
    assert_eq!(of_user("use super::RootRow;"), ["user.rs:1 super::RootRow > spec/row.rs"]);
    let chain = [
        ("lib.rs", "mod a; mod b; mod c; mod user;"),
        ("a.rs", "pub use crate::b::*;"),
        ("b.rs", "pub(crate) use crate::c::X; pub use crate::a::*;"),
        ("c.rs", "pub struct X { a: u8 }"),
        ("user.rs", "use crate::a::X;\nuse crate::a::Missing;"),
    ];
    let found = edges(&chain);
    assert!(found.contains(&"user.rs:1 crate::a::X > c.rs".to_owned()), "{found:#?}");
    assert!(found.contains(&"user.rs:2 crate::a::Missing > a.rs".to_owned()), "{found:#?}");
}

#[test]
fn a_name_that_a_macro_makes_is_in_the_module_where_it_should_be() {
    assert_eq!(of_user("use crate::json::Made;"), ["user.rs:1 crate::json::Made > json.rs"]);
}

#[test]
fn self_and_super_count_inline_modules() {
    assert_eq!(
        of_user(
            "mod inner {\n  use super::super::spec::Row;\n  mod more { fn f() { self::super::super::super::json::write() } }\n}"
        ),
        [
            "user.rs:2 super::super::spec::Row > spec/row.rs",
            "user.rs:3 self::super::super::super::json::write > json.rs"
        ]
    );
    assert_eq!(of_user("use crate::json::inner::Deep;"), ["user.rs:1 crate::json::inner::Deep > json.rs"]);
}

#[test]
fn a_parent_that_only_re_exports_imports_nothing_from_the_child() {
    let parent =
        |text: &str| edges(&[("lib.rs", "mod a;"), ("a.rs", text), ("a/b.rs", "pub struct X { a: u8 } pub fn f() {}")]);
    assert_eq!(parent("mod b; pub(crate) use self::b::{X, f};"), [""; 0]);
    assert_eq!(parent("mod b; use self::b::X;"), ["a.rs:1 self::b::X > a/b.rs"]);
    assert_eq!(parent("mod b; pub use self::b::X;\nfn g(x: X) {}"), ["a.rs:2 X > a/b.rs"]);
    assert_eq!(parent("mod b; pub use self::b::X;\nfn g() { m!(X) }"), ["a.rs:2 X > a/b.rs"]);
    assert_eq!(parent("mod b;\nfn g() { b::f() }"), ["a.rs:2 b::f > a/b.rs"]);
    // A variable, a method and a field are no imports, even if they are called like one.
    assert_eq!(parent("mod b; pub use self::b::f;\nfn g(f: u8) { h(f); m!(f, self.f, self.f()) }"), [""; 0]);
}

#[test]
fn a_sibling_through_the_parent_is_no_import_of_the_parent() {
    let files = [
        ("lib.rs", "mod a;"),
        ("a.rs", "mod b; mod c; pub use self::b::X; fn helper() {}"),
        ("a/b.rs", "pub struct X;"),
        ("a/c.rs", "use super::X;\nfn f() { super::helper() }"),
    ];
    assert_eq!(edges(&files), ["a/c.rs:1 super::X > a/b.rs", "a/c.rs:2 super::helper > a.rs"]);
}

#[test]
fn macros_are_found_where_they_are_defined() {
    let files = [
        ("lib.rs", "mod make; mod local; mod user;"),
        ("make.rs", "#[macro_export] macro_rules! exported { () => {} }"),
        ("local.rs", "#[macro_use] mod rules; mod sibling; pub(crate) use self::rules::named;"),
        ("local/rules.rs", "macro_rules! textual { () => {} } macro_rules! named { () => {} } pub(crate) use named;"),
        ("local/sibling.rs", "textual! {}"),
        ("user.rs", "crate::exported! {}\nfn f() { m!(crate::exported!()) }\nuse crate::local::named;\nnamed!();"),
    ];
    assert_eq!(
        edges(&files),
        [
            "local/sibling.rs:1 textual > local/rules.rs",
            "user.rs:1 crate::exported > make.rs",
            "user.rs:2 crate::exported > make.rs",
            "user.rs:3 crate::local::named > local/rules.rs",
        ]
    );
}

#[test]
fn a_macro_may_be_called_like_a_module() {
    let files = [
        ("lib.rs", "mod shape; mod user; #[macro_export] macro_rules! shape { () => {} }"),
        ("shape.rs", "pub struct S;"),
        ("user.rs", "use crate::shape;\nuse crate::shape::S;\ncrate::shape!();\nshape!();"),
    ];
    assert_eq!(
        edges(&files),
        [
            "user.rs:1 crate::shape > shape.rs",
            "user.rs:2 crate::shape::S > shape.rs",
            "user.rs:3 crate::shape > lib.rs",
            "user.rs:4 shape > lib.rs",
        ]
    );
}

#[test]
fn a_function_may_be_called_like_a_module() {
    let files = |user| {
        edges(&[
            ("lib.rs", "mod a;"),
            ("a.rs", "mod x; mod user; fn x() {}"),
            ("a/x.rs", "pub fn y() {}"),
            ("a/user.rs", user),
        ])
    };
    assert_eq!(files("use super::x;\nfn f() { x() }"), ["a/user.rs:2 x > a.rs"]);
    assert_eq!(files("use super::x;\nfn f() { x::y() }"), ["a/user.rs:2 x::y > a/x.rs"]);
}

#[test]
fn other_crates_are_ignored_even_if_they_are_called_like_a_module() {
    let files = |user| {
        edges(&[
            ("lib.rs", "mod axum; mod user; pub use http::StatusCode;"),
            ("axum.rs", "use axum::Router;\nuse ::axum::Json;\nfn f() { axum::serve(); ::axum::serve() }"),
            ("user.rs", user),
        ])
    };
    assert_eq!(files("use axum::Router; use std::fmt;\nfn f() { axum::serve() }"), [""; 0]);
    assert_eq!(files("use crate::StatusCode;"), [""; 0]);
    assert_eq!(
        files("use crate::axum;\nfn f() { axum::serve(); ::axum::serve() }"),
        ["user.rs:1 crate::axum > axum.rs"]
    );
}

#[test]
fn the_own_name_of_the_crate_leads_to_its_root() {
    let files = [
        ("lib.rs", "extern crate self as own; mod a; mod b;"),
        ("a.rs", "pub struct X;"),
        ("b.rs", "use own::a::X;\nfn f() { ::own::a::X }"),
    ];
    assert_eq!(edges(&files), ["b.rs:1 own::a::X > a.rs", "b.rs:2 ::own::a::X > a.rs"]);
}

#[test]
fn tests_and_documentation_are_skipped_and_features_are_not() {
    for text in [
        "#[cfg(test)] mod tests { use crate::json::Json; }",
        "#[cfg(all(test, feature = \"x\"))] use crate::json::Json;",
        "#[cfg(doctest)] struct S(crate::json::Json);",
        "/// [crate::json::Json]\nstruct S;",
        "struct S { #[cfg(test)] json: crate::json::Json }",
        "impl S { #[cfg(test)] fn f(json: crate::json::Json) {} }",
        "fn f() { \"crate::json::Json\" }",
    ] {
        assert_eq!(of_user(text), [""; 0], "{text}");
    }
    for text in ["#[cfg(feature = \"x\")] use crate::json::Json;", "#[cfg(not(test))] use crate::json::Json;"] {
        assert_eq!(of_user(text), ["user.rs:1 crate::json::Json > json.rs"], "{text}");
    }
    let files = [
        ("lib.rs", "#[cfg(feature = \"x\")] mod a; #[cfg(test)] mod missing; mod b;"),
        ("a/mod.rs", "mod c; use crate::b::X;"),
        ("a/c/mod.rs", "use super::super::b::X;"),
        ("b.rs", "pub struct X;"),
    ];
    assert_eq!(edges(&files), ["a/mod.rs:1 crate::b::X > b.rs", "a/c/mod.rs:1 super::super::b::X > b.rs"]);
}

#[test]
fn alternatives_by_feature_are_both_imports() {
    let files = [
        ("lib.rs", "mod a; mod b; mod user; #[cfg(x)] pub use self::a::X; #[cfg(not(x))] pub use self::b::X;"),
        ("a.rs", "pub struct X;"),
        ("b.rs", "pub struct X;"),
        ("user.rs", "use crate::X;"),
    ];
    assert_eq!(edges(&files), ["user.rs:1 crate::X > a.rs", "user.rs:1 crate::X > b.rs"]);
}

#[test]
fn a_path_through_private_is_an_import_of_private_outside_of_macros() {
    let files = |user| {
        edges(&[
            ("lib.rs", "mod a; pub mod private; mod user;"),
            ("a.rs", "pub struct X;"),
            ("private.rs", "pub use crate::a::X; pub use http::StatusCode;"),
            ("user.rs", user),
        ])
        .split_off(1)
    };
    assert_eq!(files("use crate::private::X;"), ["user.rs:1 crate::private::X > private.rs"]);
    assert_eq!(files("fn f() { super::private::X }"), ["user.rs:1 super::private::X > private.rs"]);
    assert_eq!(files("use crate::private::StatusCode;"), ["user.rs:1 crate::private::StatusCode > private.rs"]);
    assert_eq!(files("macro_rules! m { () => { $crate::private::X } }"), [""; 0]);
    assert_eq!(files("macro_rules! m { () => { crate::private::X } }"), ["user.rs:1 crate::private::X > private.rs"]);
}

#[test]
fn visibility_in_a_path_and_quoted_code() {
    let files =
        |text| edges(&[("lib.rs", "mod a; mod b;"), ("a.rs", "mod c;"), ("a/c.rs", text), ("b.rs", "pub fn x() {}")]);
    assert_eq!(files("pub(in crate::a) struct X; pub(super) struct Y;"), ["a/c.rs:1 crate::a > a.rs"]);
    assert_eq!(files("use quote::quote; fn f() { quote!(crate::b::x(#a::b)) }"), [""; 0]);
    assert_eq!(files("fn f() { quote_spanned! {crate::b::x()=> crate::a::y} }"), ["a/c.rs:1 crate::b::x > b.rs"]);
}

#[test]
fn files_that_are_missing_or_do_not_parse_are_named() {
    let error = |files: &[(&str, &str)]| Tree::parse(&Sources::of(files)).err().unwrap();
    assert_eq!(error(&[("lib.rs", "mod a;")]), "lib.rs: `mod a;` has no file a.rs or a/mod.rs");
    assert!(error(&[("lib.rs", "mod a;"), ("a.rs", "\nfn 1")]).starts_with("a.rs:2: does not parse"));
    assert!(error(&[("lib.rs", "#[path = \"b.rs\"] mod a;")]).contains("#[path], which is not supported"));
}
