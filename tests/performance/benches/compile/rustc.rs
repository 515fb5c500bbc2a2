//! The compiler, ready to compile one generated file as Cargo would in a debug build.

use std::collections::BTreeSet;
use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::{env, fs, io};

use serde_json::Value;

#[derive(Clone, Copy)]
pub enum Goal {
    /// `cargo check`
    Check,
    /// `cargo build`
    Build,
}

pub struct Rustc {
    program: PathBuf,
    folder: PathBuf,
    libraries: BTreeSet<String>,
}

impl Rustc {
    /// Builds the libraries that the generated files use, so that only those files are compiled later.
    pub fn new() -> Result<Self, Box<dyn Error>> {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("compile_cost");
        write_package(&folder)?;
        Ok(Self { program: program()?, libraries: libraries(&build(&folder)?), folder })
    }

    pub fn command(&self, source: &str, goal: Goal) -> io::Result<Command> {
        let file = self.folder.join("generated.rs");
        fs::write(&file, source)?;
        let mut command = Command::new(&self.program);
        command.args(["--edition=2024", "--crate-type=lib", "--cap-lints=allow", "-Cdebuginfo=2"]);
        command.arg(match goal {
            Goal::Check => "--emit=metadata",
            Goal::Build => "--emit=metadata,link",
        });
        command.args(&self.libraries).arg("--out-dir").arg(&self.folder).arg(file);
        Ok(command)
    }
}

/// Not the `rustc` of the search path: rustup puts a launcher there, which would be measured too.
fn program() -> Result<PathBuf, Box<dyn Error>> {
    let rustc = env::var_os("RUSTC").unwrap_or("rustc".into());
    let output = Command::new(rustc).args(["--print", "sysroot"]).output()?;
    let sysroot = String::from_utf8(output.stdout)?;
    Ok([sysroot.trim(), "bin", "rustc"].iter().collect())
}

fn write_package(folder: &Path) -> io::Result<()> {
    let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    fs::create_dir_all(folder.join("src"))?;
    fs::write(folder.join("src/lib.rs"), "")?;
    // The versions of the workspace are on this machine already, so nothing is downloaded.
    fs::copy(workspace.join("Cargo.lock"), folder.join("Cargo.lock"))?;
    let api_error = workspace.join("api-error");
    let manifest = format!(
        "[workspace]\n[package]\nname = 'compile-cost'\nedition = '2024'\n\
         [dependencies]\nthiserror = '2'\napi-error = {{ path = '{}', features = ['client'] }}\n",
        api_error.display()
    );
    fs::write(folder.join("Cargo.toml"), manifest)
}

/// What Cargo says about everything it built, one JSON object per line.
fn build(folder: &Path) -> Result<Vec<Value>, Box<dyn Error>> {
    let mut cargo = Command::new(env::var_os("CARGO").unwrap_or("cargo".into()));
    cargo.args(["build", "--offline", "--quiet", "--message-format=json"]).current_dir(folder);
    let output = cargo.arg("--target-dir").arg(folder.join("target")).stderr(Stdio::inherit()).output()?;
    if !output.status.success() {
        return Err("the libraries of the generated files do not build".into());
    }
    let messages = serde_json::Deserializer::from_slice(&output.stdout).into_iter();
    Ok(messages.collect::<Result<_, _>>()?)
}

/// Where the compiler finds the libraries.
fn libraries(messages: &[Value]) -> BTreeSet<String> {
    let mut arguments = BTreeSet::new();
    for message in messages {
        let files = message["filenames"].as_array().into_iter().flatten();
        for file in files.filter_map(Value::as_str).map(Path::new) {
            if let Some(folder) = file.parent() {
                arguments.insert(format!("-Ldependency={}", folder.display()));
            }
            if let Some(name @ ("thiserror" | "api_error")) = message["target"]["name"].as_str()
                && file.extension().is_some_and(|extension| extension == "rlib")
            {
                arguments.insert(format!("--extern={name}={}", file.display()));
            }
        }
    }
    arguments
}
