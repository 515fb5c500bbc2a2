//! The twins of this package, declared as those of `ui-tests`.

use std::io;

#[path = "../build.rs"]
mod of_ui_tests;

fn main() -> io::Result<()> {
    of_ui_tests::main()
}
