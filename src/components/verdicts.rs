//! Published against measured: a word and a mark, a sentence, the rule.

use crosscheck_core::claims::Finding;
use crosscheck_core::claims::verdict::RULE;
use crosscheck_core::format::{digits, ratio, ratio_range, significant};
use crosscheck_core::lang::Language;
use crosscheck_core::measure::Outcome;
use yew::prelude::*;

/// What came of a run that is over.
pub fn verdicts(findings: &[Finding], outcome: Option<Outcome>, baseline: Language) -> Html {
    html! {
        <section key="verdicts" class="verdicts" aria-labelledby="verdicts">
            <h2 id="verdicts">{ "Does it hold on this machine?" }</h2>
            if findings.is_empty() {
                <p>{ no_verdict(outcome, baseline) }</p>
            }
            { for findings.iter().map(verdict) }
            <p class="quiet">
                <strong>{ "Not adjusted. " }</strong>
                { "These are the ratios of this tab. The browser changes each language’s time, Go’s most of all, and there \
                   is no reference run yet to take that out: " }
                <a href="#price" onclick={to_price}>{ "how much it is" }</a>{ "." }
            </p>
            <p class="quiet"><strong>{ "The rule. " }</strong>{ RULE }</p>
        </section>
    }
}

/// A link within the page must not touch the hash, which holds the page's state.
fn to_price(event: MouseEvent) {
    event.prevent_default();
    crate::platform::focus::jump_to("price");
}

fn no_verdict(outcome: Option<Outcome>, baseline: Language) -> String {
    match outcome {
        Some(Outcome::TooNoisy) => {
            "No verdict: this machine was too busy. Close other programs, then check again.".to_owned()
        }
        _ if baseline != Language::Rust => {
            "No verdict: the published ratios are over Rust, which was not measured.".to_owned()
        }
        _ => "No verdict: it takes Rust and a language with a published time, both measured here.".to_owned(),
    }
}

fn verdict(finding: &Finding) -> Html {
    html! {
        <div class="verdict" key={finding.numerator.slug()} data-verdict={finding.verdict.slug()}
            data-language={finding.numerator.slug()}>
            <p class="word">
                <span class="mark" aria-hidden="true">{ finding.verdict.mark() }</span>
                { format!("{} against {}: ", finding.numerator.label(), finding.denominator.label()) }
                <strong>{ finding.verdict.label() }</strong>
            </p>
            <p>{ sentence(finding) }</p>
        </div>
    }
}

fn sentence(finding: &Finding) -> String {
    let (above, below) = (finding.numerator.label(), finding.denominator.label());
    let published = ratio(finding.published, 2);
    let Some((interval, q)) = finding.interval.zip(finding.q) else {
        return format!("One round is no interval yet. Published: {published}.");
    };
    format!(
        "Here {above} takes {} the time of {below} (95 % interval {}); published is {published}. The ratio here is {} to \
         {} times the published one.",
        ratio(finding.here, digits(finding.here, Some(interval))),
        ratio_range(interval, digits(finding.here, Some(interval))),
        significant(q.lo, 2),
        significant(q.hi, 2),
    )
}
