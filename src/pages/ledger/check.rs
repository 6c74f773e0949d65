//! Everything that can be checked, with one button.

use super::state::Action;
use crate::components::{Doing, Select, Waiting, loads, trouble_list};
use crate::errand::{NEWS, News, ORDER, Order};
use crate::hooks::{Module, use_module, use_told};
use crate::kernels::kernel;
use crate::platform::store;
use crosscheck_core::claims::{Article, Checks, Claim, left};
use crosscheck_core::format::about_minutes;
use crosscheck_core::lang::Language;
use crosscheck_core::measure::Preset;
use yew::prelude::*;

/// The errand as the page sees it.
#[derive(Clone)]
pub struct Errand {
    /// What is told of it.
    pub news: News,
    /// Number of the newest order.
    number: u32,
    /// The module that follows it.
    module: Module,
    load_again: Callback<()>,
    send: Callback<(Preset, Vec<String>)>,
}

impl Errand {
    /// Whether something is measured, or is about to be.
    pub fn goes_on(&self) -> bool {
        self.news.doing.is_some()
            || (self.news.number < self.number && !matches!(self.module, Module::Failed(_)))
    }
}

/// Gives the errand, which loads what measures when the first order is given.
#[hook]
pub fn use_errand() -> Errand {
    let number = use_state(|| 0_u32);
    let (module, load_again) = use_module("measure", *number > 0);
    let news = use_told(NEWS).map(|text| News::parse(&text)).unwrap_or_default();
    let send = {
        let number = number.clone();
        Callback::from(move |(preset, kernels)| {
            let order = Order { number: *number + 1, preset, kernels };
            store::tell(ORDER, &order.to_text());
            number.set(order.number);
        })
    };
    Errand { news, number: *number, module, load_again, send }
}

/// The page's primary action, how far it is, and what went wrong in it.
pub fn check(
    errand: &Errand,
    articles: &[Article],
    checks: &Checks,
    preset: Preset,
    act: &Callback<Action>,
) -> Html {
    let (kernels, claims) = testable(articles, |claim| claim.kernels());
    if kernels.is_empty() {
        return html! { <p key="check">{ "None of these claims can be checked in a browser." }</p> };
    }
    let (left, _) = testable(articles, |claim| left(claim, checks));
    let label = match left.len() {
        0 => "Check everything again".to_owned(),
        some if some == kernels.len() => "Check everything that can be checked".to_owned(),
        1 => "Check the kernel that is left".to_owned(),
        some => format!("Check the {some} kernels that are left"),
    };
    let wanted: Vec<String> =
        if left.is_empty() { &kernels } else { &left }.iter().map(ToString::to_string).collect();
    let cost = cost(wanted.len(), (wanted.len() == kernels.len()).then_some(claims), preset);
    let on_start = errand.send.reform(move |()| (preset, wanted.clone()));
    let on_cancel = errand.send.reform(move |()| (preset, Vec::new()));
    let retry = errand.send.reform(move |kernels| (preset, kernels));
    let goes_on = errand.goes_on();
    let ended = if goes_on { String::new() } else { errand.news.ended.clone() };
    html! {
        <section key="check" class="check" aria-label="Check here">
            <Waiting key="waiting" doing={doing(errand)} {label} {cost} outcome={ended.clone()} announcement={ended}
                {on_start} {on_cancel} />
            { not_loaded(errand) }
            <div key="preset" class="selects">{ presets(preset, goes_on, act) }</div>
            { trouble_list(&errand.news.troubles, goes_on, &retry) }
        </section>
    }
}

fn doing(errand: &Errand) -> Option<Doing> {
    if !errand.goes_on() {
        return None;
    }
    let (thousandths, words) =
        errand.news.doing.clone().unwrap_or_else(|| (0, "Getting ready to measure…".to_owned()));
    Some(Doing { done: f64::from(thousandths) / 1_000.0, words })
}

fn not_loaded(errand: &Errand) -> Html {
    let Module::Failed(why) = &errand.module else {
        return html! { <div key="not-loaded" hidden=true></div> };
    };
    let again = errand.load_again.reform(|_: MouseEvent| ());
    html! {
        <p key="not-loaded" role="alert">
            { format!("What measures could not be loaded ({why}). Check the connection, then try again. ") }
            <button type="button" onclick={again}>{ "Try again" }</button>
        </p>
    }
}

/// The kernels that `of` gives for the claims with a test, each once and in the order of the claims, and how many claims
/// these are.
fn testable<'a>(articles: &'a [Article], of: impl Fn(&'a Claim) -> Vec<&'a str>) -> (Vec<&'a str>, usize) {
    let mut kernels = Vec::new();
    let mut claims = 0;
    for claim in articles.iter().flat_map(|article| &article.claims).filter(|claim| claim.test.is_some()) {
        claims += 1;
        for slug in of(claim) {
            if kernel(slug).is_some() && !kernels.contains(&slug) {
                kernels.push(slug);
            }
        }
    }
    (kernels, claims)
}

/// What it will take, said before it begins; `claims` is how many it speaks to, where that is all.
fn cost(kernels: usize, claims: Option<usize>, preset: Preset) -> String {
    let plural = |count: usize| if count == 1 { "" } else { "s" };
    let claims = claims.map(|claims| format!(" for {claims} claim{}", plural(claims))).unwrap_or_default();
    format!(
        "{kernels} kernel{}{claims}, in four languages. Loads {}, once; takes {}.",
        plural(kernels),
        loads(&Language::ALL).unwrap_or_default(),
        about_minutes(kernels as f64 * preset.about_ms()),
    )
}

fn presets(chosen: Preset, disabled: bool, act: &Callback<Action>) -> Html {
    let options = Preset::ALL
        .map(|preset| (preset.slug().to_owned(), format!("{}, {} a kernel", preset.label(), preset.takes())));
    let choose = act.reform(|slug: String| Action::Choose(Preset::from_slug(&slug).unwrap_or_default()));
    html! {
        <Select label="How long" chosen={chosen.slug()} options={options.to_vec()} {disabled} on_choice={choose} />
    }
}
