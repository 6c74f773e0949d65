//! Everything that can be checked, with one button.

use super::state::Action;
use crate::bundle::{Articles, jobs, kernel, kernel_facts};
use crate::components::{Select, Waiting, cost, doing, ended, start_label, trouble_list};
use crate::hooks::{Measuring, Topic};
use crosscheck_core::claims::{Article, Claim};
use crosscheck_core::claims::{KeptRuns, left, questions};
use crosscheck_core::lang::Contender;
use crosscheck_core::measure::{Preset, Spec};
use yew::prelude::*;

/// The page's primary action, how far it is, and what went wrong in it.
pub fn check(
    measuring: &Measuring,
    articles: &Articles,
    checks: &KeptRuns,
    preset: Preset,
    act: &Callback<Action>,
) -> Html {
    let (kernels, claims) = testable(articles, |claim| claim.kernels());
    if kernels.is_empty() {
        return html! { <p key="check">{ "None of these claims can be checked in a browser." }</p> };
    }
    let (left, _) = testable(articles, |claim| left(claim, checks));
    let label = start_label(
        left.len(),
        kernels.len(),
        "Check everything that can be checked",
        "Check everything again",
    );
    let wanted = if left.is_empty() { &kernels } else { &left };
    let what = what(wanted.len(), (wanted.len() == kernels.len()).then_some(claims));
    let cost = format!("{what} {}", cost(wanted.len(), &Contender::PLAIN, preset));
    let begin = {
        let (measuring, articles) = (measuring.clone(), articles.clone());
        Callback::from(move |kernels: Vec<String>| {
            measuring.begin(Topic::Ledger, specs(&articles, &kernels, preset));
        })
    };
    let wanted: Vec<String> = wanted.iter().map(|&kernel| kernel.to_owned()).collect();
    let series = measuring.series(&Topic::Ledger);
    let ended = ended(series);
    html! {
        <section key="check" class="check" aria-label="Check here">
            <Waiting key="waiting" doing={doing(measuring)} {label} {cost} outcome={ended.clone()} announcement={ended}
                on_start={begin.reform(move |()| wanted.clone())} on_cancel={measuring.on_cancel()} />
            <div key="preset" class="selects">{ presets(preset, measuring.goes_on(), act) }</div>
            { trouble_list(series, measuring.goes_on(), Some(&begin)) }
        </section>
    }
}

/// The runs, with what they have to decide for the claims.
fn specs(articles: &[Article], kernels: &[String], preset: Preset) -> Vec<Spec> {
    let claims = || articles.iter().flat_map(|article| &article.claims);
    let asked = |spec: &Spec| questions(claims(), spec, &kernel_facts(&spec.kernel));
    let specs = jobs(kernels.iter().map(String::as_str), preset).into_iter();
    specs.map(|spec| Spec { questions: asked(&spec), ..spec }).collect()
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

/// What is checked; `claims` is how many it speaks to, where that is all.
fn what(kernels: usize, claims: Option<usize>) -> String {
    let plural = |count: usize| if count == 1 { "" } else { "s" };
    let claims = claims.map(|claims| format!(" for {claims} claim{}", plural(claims))).unwrap_or_default();
    format!("{kernels} kernel{}{claims}, in four languages.", plural(kernels))
}

fn presets(chosen: Preset, disabled: bool, act: &Callback<Action>) -> Html {
    let options = Preset::ALL
        .map(|preset| (preset.slug().to_owned(), format!("{}, {} a kernel", preset.label(), preset.takes())));
    let choose = act.reform(|slug: String| Action::Choose(Preset::from_slug(&slug).unwrap_or_default()));
    html! {
        <Select label="How long" chosen={chosen.slug()} options={options.to_vec()} {disabled} on_choice={choose} />
    }
}
