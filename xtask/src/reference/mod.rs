//! `cargo xtask reference`: every kernel natively and in the tab, on this machine, by the same plan. From that the page
//! knows what the browser does to each language.

mod assembly;
mod half;
mod machine;
mod method;
mod native;
mod process;
mod progress;
mod sentinel;
mod tab;

use std::fs;
use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use crosscheck_core::kernel::{Card, INPUT_SEED};
use crosscheck_core::lang::Contender;
use crosscheck_core::measure::{Preset, Spec};
use crosscheck_core::results::{Environment, Results};

use crate::cards::cards;
use crate::command::say;
use crate::natives::Natives;
use crate::tools::Tools;
use crate::{engines, page, tools};
use half::{Order, Platform, Store};
use progress::{Course, Todo};

/// What is asked for on the command line.
#[derive(Debug, PartialEq)]
struct Arguments {
    preset: Preset,
    /// Only this kernel, and anew.
    kernel: Option<String>,
    /// Nothing that an earlier call finished is taken; of one kernel only, where one is named.
    fresh: bool,
}

impl Arguments {
    fn read(arguments: &[String]) -> Result<Self> {
        let mut read = Self { preset: Preset::Standard, kernel: None, fresh: false };
        let mut arguments = arguments.iter();
        while let Some(argument) = arguments.next() {
            match argument.as_str() {
                "--fresh" => read.fresh = true,
                "--preset" => {
                    let slug = arguments.next().map(String::as_str).unwrap_or_default();
                    read.preset = Preset::from_slug(slug).with_context(|| {
                        format!("there is no preset '{slug}': quick, standard or rigorous")
                    })?;
                }
                "--kernel" => {
                    read.kernel = Some(arguments.next().context("say which: --kernel SLUG")?.clone());
                }
                other => bail!("`reference` takes --preset, --kernel and --fresh, not '{other}'"),
            }
        }
        Ok(read)
    }
}

/// Sets up, builds, measures what is not yet measured, and writes the file once every kernel is there.
///
/// # Errors
/// The set-up, a build or the browser fails, or there is no such kernel. A measurement that must not become a reference
/// is no error, but the call fails at its end.
pub(crate) fn run(arguments: &[String]) -> Result<ExitCode> {
    let arguments = Arguments::read(arguments)?;
    let tools = tools::set_up()?;
    let browser = tools::find_or_install_browser()?;
    let cards = cards(&tools.root)?;
    if let Some(kernel) =
        arguments.kernel.as_ref().filter(|&slug| cards.iter().all(|card| card.slug != *slug))
    {
        bail!("there is no kernel '{kernel}'");
    }
    // Not `build`, which fails on a first view that is too big: that changes no time.
    page::compile(&tools)?;
    let build = fs::read_to_string(tools.root.join(engines::BUILD_ID_FILE)).context("the build has no id")?;
    let order = Order { preset: arguments.preset, build: build.trim().to_owned() };
    let (machine, _) = machine::describe(&tools)?;
    let method = method::fingerprint(&tools.root)?;
    let name = format!("{}-{}-{}-{method}", machine.name, order.preset.slug(), order.build);
    let store = Store::open(engines::target_folder(&tools).join("reference").join(name))?;
    if arguments.fresh {
        store.clear(arguments.kernel.as_deref())?;
    }
    let run = Run { tools: &tools, browser: &browser, order, store };
    let is_done = run.measure(&cards, &arguments)?;
    let is_written = is_done && run.write(&cards, machine)?;
    Ok(if is_written || (is_done && arguments.kernel.is_some()) {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

struct Run<'a> {
    tools: &'a Tools,
    browser: &'a Path,
    order: Order,
    store: Store,
}

impl Run<'_> {
    /// Measures what is to be measured; tells whether all of it may become a reference.
    fn measure(&self, cards: &[Card], arguments: &Arguments) -> Result<bool> {
        let number = cards.len();
        let is_wanted = |card: &Card, side: Platform| match &arguments.kernel {
            Some(slug) => card.slug == *slug,
            None => self.store.load(card, side, &self.order).is_none(),
        };
        let todo: Vec<(&Card, Todo)> = cards
            .iter()
            .enumerate()
            .flat_map(|(place, card)| Platform::BOTH.map(|side| (place, card, side)))
            .filter(|(_, card, side)| is_wanted(card, *side))
            .map(|(place, card, side)| {
                (card, Todo { kernel: format!("kernel {} of {number}, {}", place + 1, card.slug), side })
            })
            .collect();
        if todo.is_empty() {
            say!("every kernel is measured already; --fresh measures them all again");
            return Ok(true);
        }
        say!("building the native kernels");
        let natives = Natives::build(self.tools)?;
        let runner = |language| natives.command(self.tools, language);
        let sentinel = native::Sentinel::new();
        let mut course = Course::new(todo.iter().map(|(_, todo)| todo.clone()).collect(), self.order.preset);
        let mut refused = Vec::new();
        for (card, Todo { side, .. }) in &todo {
            course.begin();
            let json = match side {
                Platform::Native => self.native(card, &runner, &sentinel, &mut course)?,
                Platform::Tab => {
                    let out = self.store.path("tab.json");
                    let waiting = || course.goes_on(None);
                    tab::measure(self.tools, self.browser, &card.slug, self.order.preset, &out, waiting)?
                }
            };
            match self.store.keep(&json, card, *side, &self.order)? {
                Ok(()) => course.end("measured"),
                Err(why) => {
                    course.end("REFUSED");
                    refused.push(format!("  {}, {side}: {why}", card.slug));
                }
            }
        }
        if refused.is_empty() {
            return Ok(true);
        }
        say!(
            "\nThe reference is not written, since this must not become part of it:\n{}",
            refused.join("\n")
        );
        say!("What was measured well is kept. Again, what is missing: {}", self.again());
        say!("or a kernel as a whole: {} --kernel SLUG", self.again());
        Ok(false)
    }

    fn native(
        &self,
        card: &Card,
        runner: native::Runner<'_>,
        sentinel: &native::Sentinel,
        course: &mut Course,
    ) -> Result<String> {
        let n = card.sizes.default;
        let spec = Spec {
            kernel: card.slug.clone(),
            input_seed: INPUT_SEED,
            n,
            checksum: card.checksum(INPUT_SEED, n).with_context(|| format!("{}: no checksum", card.slug))?,
            languages: Contender::PLAIN.to_vec(),
            edited_source: None,
            preset: self.order.preset,
            questions: Vec::new(),
            seed: 0,
        };
        let plan =
            native::measure(spec, runner, sentinel, |progress| course.goes_on(Some(progress.left_ms / 1e3)))?;
        let (machine, date) = machine::describe(self.tools)?;
        let environment = Environment {
            build: self.order.build.clone(),
            date,
            user_agent: format!("native, {}", machine.os),
            cores: Some(machine.cores),
        };
        Results::of(&plan, &plan.summary(), &environment).to_json().context("the results cannot be written")
    }

    /// The call that goes on with this run.
    fn again(&self) -> String {
        format!("cargo xtask reference --preset {}", self.order.preset.slug())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(arguments: &str) -> Result<Arguments> {
        Arguments::read(&arguments.split_whitespace().map(str::to_owned).collect::<Vec<_>>())
    }

    #[test]
    fn arguments() {
        let usual = Arguments { preset: Preset::Standard, kernel: None, fresh: false };
        assert_eq!(read("").unwrap(), usual);
        let all = Arguments { preset: Preset::Quick, kernel: Some("fib".to_owned()), fresh: true };
        assert_eq!(read("--fresh --kernel fib --preset quick").unwrap(), all);
        assert!(read("--preset soon").unwrap_err().to_string().contains("no preset 'soon'"));
        assert!(read("--kernel").unwrap_err().to_string().contains("say which"));
        assert!(read("--quick").is_err());
    }
}
