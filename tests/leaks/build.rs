//! Writes the enums. `LEAKS_SEED=7` makes others.

#[path = "generate/mod.rs"]
mod generate;

use std::path::Path;
use std::{env, fs};

/// How many types.
const TYPES: usize = 260;

fn main() {
    println!("cargo::rerun-if-changed=generate");
    println!("cargo::rerun-if-env-changed=LEAKS_SEED");
    let seed = env::var("LEAKS_SEED").ok().and_then(|seed| seed.parse().ok()).unwrap_or(1);
    let folder = env::var_os("OUT_DIR").expect("Cargo sets it");
    let code = generate::Generator::new(seed).types(TYPES);
    fs::write(Path::new(&folder).join("types.rs"), code).expect("the folder is there");
}
