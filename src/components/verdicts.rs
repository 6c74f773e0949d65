//! What a test found, part by part: a word and a mark, a sentence.

use crosscheck_core::claims::{Comparison, Finding, Verdict};
use crosscheck_core::lang::Language;
use yew::prelude::*;

pub fn ratio_verdicts(findings: &[Finding]) -> Html {
    let verdict = |finding: &Finding| {
        verdict(finding.numerator, finding.denominator, finding.verdict, finding.sentence())
    };
    html! { <>{ for findings.iter().map(verdict) }</> }
}

/// A verdict on each comparison of which every kernel was measured.
pub fn order_verdicts(comparisons: &[Comparison]) -> Html {
    let verdict = |it: &Comparison| Some(verdict(it.language, it.other, it.verdict?, it.sentence()?));
    html! { <>{ for comparisons.iter().filter_map(verdict) }</> }
}

fn verdict(above: Language, below: Language, verdict: Verdict, sentence: String) -> Html {
    html! {
        <div class="verdict" key={format!("{}-{}", above.slug(), below.slug())} data-verdict={verdict.slug()}
            data-language={above.slug()} data-against={below.slug()}>
            <p class="word">
                <span class="mark" aria-hidden="true">{ verdict.mark() }</span>
                { format!("{} against {}: ", above.label(), below.label()) }
                <strong>{ verdict.label() }</strong>
            </p>
            <p>{ sentence }</p>
        </div>
    }
}
