//! Compiles every mistake as the crate of a service would be compiled.

#[test]
fn every_mistake_is_reported_as_written_down() {
    ui_tests::compile_fail(env!("CARGO_PKG_NAME"));
}
