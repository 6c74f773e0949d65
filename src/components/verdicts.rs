//! Published against measured: a word and a mark, a sentence, the rule.

use crosscheck_core::claims::verdict::rule;
use crosscheck_core::claims::{Adjusted, Finding};
use crosscheck_core::format::{digits, ratio, ratio_range, significant};
use crosscheck_core::lang::Language;
use crosscheck_core::measure::{Estimate, Outcome};
use yew::prelude::*;

/// What came of a run that is over. `made_on` says where the reference run that the ratios are corrected by was made,
/// where there is one.
pub fn verdicts(
    findings: &[Finding],
    outcome: Option<Outcome>,
    baseline: Language,
    made_on: Option<&str>,
) -> Html {
    html! {
        <section key="verdicts" class="verdicts" aria-labelledby="verdicts">
            <h2 id="verdicts">{ "Does it hold on this machine?" }</h2>
            if findings.is_empty() {
                <p>{ no_verdict(outcome, baseline) }</p>
            }
            { for findings.iter().map(verdict) }
            <p class="quiet">
                <strong>{ if made_on.is_some() { "Corrected. " } else { "Not adjusted. " } }</strong>
                { correction(made_on) }
                <a href="#price" onclick={to_price}>{ "how much it is" }</a>{ "." }
            </p>
            <p class="quiet"><strong>{ "The rule. " }</strong>{ rule(made_on.is_some()) }</p>
        </section>
    }
}

fn correction(made_on: Option<&str>) -> String {
    match made_on {
        Some(made_on) => format!(
            "The browser changes each language’s time, Go’s most of all. The verdicts take out what it did on our reference \
             machine ({made_on}): "
        ),
        None => "These are the ratios of this tab. The browser changes each language’s time, Go’s most of all, and there \
                 is no reference run yet to take that out: "
            .to_owned(),
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
    let Some((interval, q)) = finding.here.interval.zip(finding.q) else {
        return format!("One round is no interval yet. Published: {published}.");
    };
    let digits = digits(finding.here.value, Some(interval));
    let (corrected, which) = match &finding.adjusted {
        Some(adjusted) => (correction_of(finding, adjusted), "corrected ratio"),
        None => (String::new(), "ratio here"),
    };
    format!(
        "Here {above} takes {} the time of {below} (95 % interval {}){corrected}; published is {published}. The {which} is \
         {} to {} times the published one.",
        ratio(finding.here.value, digits),
        ratio_range(interval, digits),
        significant(q.lo, 2),
        significant(q.hi, 2),
    )
}

/// "; corrected for the browser’s price on our reference machine (Go 2.45, Rust 0.64) that is 1.8× (1.7 to 1.9×)"
fn correction_of(finding: &Finding, adjusted: &Adjusted) -> String {
    let Estimate { value, interval, .. } = adjusted.ratio;
    let digits = digits(value, interval);
    let range = interval.map(|interval| format!(" ({})", ratio_range(interval, digits))).unwrap_or_default();
    let price = |language: Language, price: &Estimate| {
        format!("{} {}", language.label(), significant(price.value, 3))
    };
    format!(
        "; corrected for the browser’s price on our reference machine ({}, {}) that is {}{range}",
        price(finding.numerator, &adjusted.price_numerator),
        price(finding.denominator, &adjusted.price_denominator),
        ratio(value, digits),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crosscheck_core::claims::Verdict;
    use crosscheck_core::measure::Interval;

    #[test]
    fn a_correction_is_said_with_its_prices() {
        let estimate = |value: f64, factor: f64| Estimate {
            value,
            interval: Some(Interval { lo: value / factor, hi: value * factor }),
            n: 10,
        };
        let adjusted = Adjusted {
            ratio: estimate(1.78, 1.06),
            price_numerator: estimate(2.45, 1.02),
            price_denominator: estimate(0.637, 1.01),
        };
        let finding = Finding {
            numerator: Language::Go,
            denominator: Language::Rust,
            published: 1.77,
            here: estimate(6.86, 1.02),
            adjusted: Some(adjusted),
            q: Some(Interval { lo: 0.93, hi: 1.08 }),
            verdict: Verdict::Holds,
        };
        assert_eq!(
            sentence(&finding),
            "Here Go takes 6.86× the time of Rust (95 % interval 6.73 to 7.00×); corrected for the browser’s price on our \
             reference machine (Go 2.45, Rust 0.637) that is 1.8× (1.7 to 1.9×); published is 1.8×. The corrected ratio is \
             0.93 to 1.1 times the published one."
        );
        let without = sentence(&Finding { adjusted: None, ..finding });
        assert!(
            without.ends_with(
                "7.00×); published is 1.8×. The ratio here is 0.93 to 1.1 times the published one."
            )
        );
    }
}
