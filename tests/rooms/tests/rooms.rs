//! The imports of the runtime and the derive fit the plan in `api-error/docs/architecture.md`, and the check finds those that do not.

use rooms::check::Violation;
use rooms::paths::{Kind, Path, Paths};
use rooms::plan::{Plan, holds};
use rooms::resolve::{Place, Resolver};
use rooms::sources::Sources;
use rooms::tree::{ModuleId, ROOT, Tree};
use rooms::{ARCHITECTURE, CRATES, Inspected, checkout};

const MODULES: usize = 16;
const CIRCLE: usize = 6;

#[test]
fn each_room_imports_from_the_rooms_above() {
    let mut errors = Vec::new();
    for inspected in inspected() {
        errors.extend(inspected.plan_errors());
        errors.extend(inspected.violations().iter().map(ToString::to_string));
    }
    let advice = "Rooms and exceptions are tables in";
    assert!(errors.is_empty(), "{} errors\n{}\n\n{advice} {ARCHITECTURE}", errors.len(), errors.join("\n"));
}

#[test]
fn no_exception_is_stale() {
    let stale: Vec<String> = inspected().iter().flat_map(Inspected::stale_exceptions).collect();
    assert!(stale.is_empty(), "{}", stale.join("\n"));
}

#[test]
fn lib_rs_declares_at_most_16_modules() {
    let tree = &inspected()[0].tree;
    let modules: Vec<&str> = tree.children(ROOT).map(|module| &*tree.modules[module].name).collect();
    assert!(modules.len() <= MODULES, "lib.rs declares {} modules: {}", modules.len(), modules.join(", "));
}

#[test]
fn the_largest_circle_of_files_has_at_most_6_and_lies_in_one_room() {
    let circles: Vec<_> = inspected().iter().flat_map(Inspected::circles).collect();
    let wrong: Vec<String> = circles
        .iter()
        .filter(|circle| circle.files.len() > CIRCLE || circle.rooms.len() > 1)
        .map(ToString::to_string)
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn planted_imports_are_found() {
    let runtime = CRATES[0];
    let plan = runtime.plan(&checkout()).unwrap().expect("the runtime has a table of rooms");
    check_plants(&plan, &runtime.sources(&checkout()).unwrap());
}

#[test]
fn planted_imports_are_found_in_a_small_crate() {
    check_plants(&small_plan(""), &small_crate());
}

#[test]
fn only_unneeded_exceptions_are_stale() {
    let mut sources = small_crate();
    sources.append("json/text.rs", "use crate::spec::Row;").unwrap();
    let with = |exception| Inspected::new("small", small_plan(exception), &sources).unwrap();

    let none = with("");
    assert_eq!(none.violations().len(), 1);
    for needed in ["| `json/text.rs` | `spec/row.rs` | x |", "| `json/text.rs` | `crate::spec::Row` | x |"] {
        assert_eq!(with(needed).violations(), [], "{needed}");
        assert!(with(needed).stale_exceptions().is_empty(), "{needed}");
    }
    for stale in ["| `json.rs` | `spec/row.rs` | x |", "| `spec/row.rs` | `json/text.rs` | x |"] {
        assert_eq!(with(stale).violations(), none.violations(), "{stale}");
        let errors = with(stale).stale_exceptions();
        assert!(errors[0].contains("needs an exception: remove the row"), "{errors:?}");
    }
}

#[test]
fn rooms_without_files_and_files_without_a_room_are_errors() {
    let plan =
        Plan::read("## Rooms\n| r | p |\n| - | - |\n| `json/` | |\n| `wire.rs` | |\n", "Rooms", "").unwrap().unwrap();
    let errors = Inspected::new("small", plan, &small_crate()).unwrap().plan_errors();
    assert_eq!(errors.len(), 4, "{errors:#?}");
    assert!(errors[0].contains("module `spec` is in no room (spec.rs, spec/row.rs)"), "{errors:#?}");
    assert!(errors[1].contains("module `render` is in no room (render.rs)"), "{errors:#?}");
    assert!(errors[2].contains("module `private` is in no room (private.rs)"), "{errors:#?}");
    assert!(errors[3].ends_with(":5: the room `wire.rs` has no file: remove it"), "{errors:#?}");
}

#[test]
fn a_circle_lists_its_files_rooms_and_imports() {
    let mut sources = small_crate();
    sources.append("spec/row.rs", "use crate::render::View;").unwrap();
    let found = Inspected::new("small", small_plan(""), &sources).unwrap().circles();
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].files, ["spec/row.rs", "render.rs"]);
    assert_eq!(found[0].rooms, ["render/", "spec/"]);
    assert!(
        found[0].to_string().contains("small/src/spec/row.rs:2: `crate::render::View` → render.rs"),
        "{}",
        found[0]
    );
}

fn inspected() -> Vec<Inspected> {
    rooms::inspect(&checkout()).unwrap_or_else(|error| panic!("{error}"))
}

fn small_plan(exception: &str) -> Plan {
    let rooms =
        "## Rooms\n| r | p |\n| - | - |\n| `json/` | |\n| `spec/` | |\n| `render/` | |\n| `lib.rs`, `private.rs` | |\n";
    let text = format!("{rooms}## Exceptions\n| f | i | r |\n| - | - | - |\n{exception}\n");
    Plan::read(&text, "Rooms", "Exceptions").unwrap().unwrap()
}

fn small_crate() -> Sources {
    Sources::of(&[
        ("lib.rs", "mod json; mod spec; mod render; pub mod private;\npub use self::render::View;"),
        ("json.rs", "mod text;\npub use self::text::Text;"),
        ("json/text.rs", "pub struct Text;"),
        ("spec.rs", "mod row;\npub use self::row::Row;"),
        ("spec/row.rs", "pub struct Row(crate::json::Text);"),
        ("render.rs", "use crate::spec::Row;\npub struct View(Row);"),
        ("private.rs", "pub use crate::spec::Row;\npub use http::StatusCode;"),
    ])
}

/// Adds each kind of forbidden import to a file of the first room: each is reported once, and nothing else.
fn check_plants(plan: &Plan, sources: &Sources) {
    let before = violations(plan, sources);
    let (file, plants) = plants(plan, sources);
    let mut sources = sources.clone();
    let lines: Vec<usize> = plants.iter().map(|plant| sources.append(&file, plant).unwrap()).collect();
    let mut after = violations(plan, &sources);
    after.retain(|violation| !before.contains(violation));

    let found: Vec<usize> = after.iter().map(|violation| violation.line).collect();
    assert_eq!(found, lines, "{plants:#?} {after:#?}");
    for (plant, violation) in plants.iter().zip(&after) {
        assert_eq!(violation.file, format!("planted/src/{file}"), "{plant}");
        assert!(plant.contains(&violation.path) && violation.message.contains(&violation.path), "{plant}: {violation}");
    }
}

fn violations(plan: &Plan, sources: &Sources) -> Vec<Violation> {
    Inspected::new("planted", plan.clone(), sources).unwrap().violations()
}

/// Returns a file of the first room, and lines that must not be in it.
fn plants(plan: &Plan, sources: &Sources) -> (String, Vec<String>) {
    let tree = Tree::parse(sources).unwrap();
    let paths: Vec<Paths> = tree.modules.iter().map(|module| Paths::of(&module.items)).collect();
    let names = Names { plan, tree: &tree, resolver: Resolver::new(&tree, &paths) };

    let is_first = |file: &&String| plan.rooms[0].names.iter().any(|name| holds(name, file));
    // The deepest file has the longest way to other rooms.
    let file = tree.files.iter().filter(is_first).max_by_key(|file| file.matches('/').count()).unwrap();
    let module = tree.modules.iter().position(|module| tree.files[module.file] == **file).unwrap();
    let supers = "super::".repeat(tree.with_ancestors(module).count() - 1);

    let lower = tree.children(ROOT).find_map(|child| {
        let name = names.in_lower_room(child)?;
        Some(format!("{}::{name}", tree.modules[child].name))
    });
    let lower = lower.expect("a room below the first has a public type");
    let reexport = names.in_lower_room(ROOT).expect("lib.rs re-exports a type");
    let private = tree.child(ROOT, "private").expect("there is a module `private`");
    let private = names.of(private).into_iter().next().expect("`private` has a type");
    let plants = vec![
        format!("use crate::{lower};"),
        format!("use {supers}{lower};"),
        format!("fn planted() {{ let _: Option<crate::{lower}> = None; }}"),
        format!("fn planted() {{ println!(\"{{}}\", crate::{lower}::PLANTED); }}"),
        format!("use crate::{reexport};"),
        format!("use crate::private::{private};"),
    ];
    (file.clone(), plants)
}

struct Names<'a> {
    plan: &'a Plan,
    tree: &'a Tree,
    resolver: Resolver<'a>,
}

impl Names<'_> {
    /// The types that a module has.
    fn of(&self, module: ModuleId) -> Vec<String> {
        let names = self.resolver.names(module).into_iter();
        names.filter(|name| name.starts_with(char::is_uppercase)).map(str::to_owned).collect()
    }

    /// A type in a module that a room below the first one defines, other than `lib.rs` and `private.rs`.
    fn in_lower_room(&self, module: ModuleId) -> Option<String> {
        let lower = 1..self.plan.rooms.len() - 1;
        self.of(module).into_iter().find(|name| {
            let path = Path { is_extern: false, segments: vec!["self".to_owned(), name.clone()] };
            let places = self.resolver.resolve(module, &path, Kind::Type);
            let [place @ Place::Item(_)] = places[..] else { return false };
            let file = self.resolver.file(place).map(|file| &*self.tree.files[file]);
            file.and_then(|file| self.plan.room_of(file)).is_some_and(|(row, _)| lower.contains(&row))
        })
    }
}
