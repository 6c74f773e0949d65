//! What a test found, part by part: a word and a mark, a sentence.

use crosscheck_core::claims::{Adjusted, Comparison, Finding, Sizes, Verdict};
use crosscheck_core::format::{digits, ratio, ratio_range, significant};
use crosscheck_core::lang::Language;
use crosscheck_core::measure::Estimate;
use yew::prelude::*;

/// A verdict on each ratio.
pub fn ratio_verdicts(findings: &[Finding]) -> Html {
    let verdict = |finding: &Finding| {
        verdict(finding.numerator, finding.denominator, finding.verdict, sentence(finding))
    };
    html! { <>{ for findings.iter().map(verdict) }</> }
}

/// A verdict on each comparison of which every kernel was measured.
pub fn order_verdicts(comparisons: &[Comparison]) -> Html {
    let verdict = |it: &Comparison| {
        let (mean, word) = (it.mean?, it.verdict?);
        let mean = Estimate { value: mean.value, interval: mean.interval, n: mean.kernels };
        Some(verdict(it.language, it.other, word, mean_sentence(it, &mean)))
    };
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

/// "Rust takes 0.55× the time of Go (95 % interval 0.52 to 0.58×), as the geometric mean of 6 kernels, each corrected …"
fn mean_sentence(comparison: &Comparison, mean: &Estimate) -> String {
    let Comparison { language, other, kernels, .. } = comparison;
    let digits = digits(mean.value, mean.interval);
    let range = mean.interval.map(|ends| format!(" (95 % interval {})", ratio_range(ends, digits)));
    let corrected = kernels.iter().all(|kernel| kernel.adjusted.is_some());
    let of = match kernels.len() {
        1 => String::new(),
        some => format!(", as the geometric mean of {some} kernels"),
    };
    format!(
        "{} takes {} the time of {}{}{of}{}.{}",
        language.label(),
        ratio(mean.value, digits),
        other.label(),
        range.unwrap_or_default(),
        if corrected { ", corrected for the browser’s prices" } else { "" },
        if comparison.verdict == Some(Verdict::Unclear) { " Measure longer to tell." } else { "" },
    )
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
         {} to {} times the published one.{}",
        ratio(finding.here.value, digits),
        ratio_range(interval, digits),
        significant(q.lo, 2),
        significant(q.hi, 2),
        sizes(finding),
    )
}

/// What is to be known of the sizes, and what a reader can do about a verdict that is unclear.
fn sizes(finding: &Finding) -> String {
    let Sizes { measured, published, counts_calls } = finding.sizes;
    let sizes = format!("Measured at n = {measured}, published for n = {published}");
    match finding.verdict {
        _ if !finding.sizes.are_near() => {
            format!(" {sizes}: too far apart for a verdict, however long it is measured.")
        }
        Verdict::Unclear if finding.here.interval.is_some() && finding.stays_unclear() => format!(
            " No longer measuring would tell: the published figures, {} with their rounding{}, leave it open.",
            ratio_range(finding.rounding, 2),
            if finding.adjusted.is_some() { ", and the prices" } else { "" },
        ),
        Verdict::Unclear => " Measure longer to tell.".to_owned(),
        _ if measured == published || counts_calls => String::new(),
        _ => format!(" {sizes}."),
    }
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
            rounding: Interval { lo: 1.71, hi: 1.84 },
            here: estimate(6.86, 1.02),
            sizes: Sizes { measured: 27, published: 35, counts_calls: true },
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
        let sized = |measured, verdict| {
            let sizes = Sizes { measured, published: 1_000, counts_calls: false };
            sentence(&Finding { sizes, verdict, ..finding })
        };
        for (measured, verdict, ends) in [
            (1_000, Verdict::Holds, "times the published one."),
            (800, Verdict::Holds, "published one. Measured at n = 800, published for n = 1000."),
            (1_000, Verdict::Unclear, "published one. Measure longer to tell."),
            (10, Verdict::Unclear, "n = 1000: too far apart for a verdict, however long it is measured."),
        ] {
            let words = sized(measured, verdict);
            assert!(words.ends_with(ends), "{words}");
        }
        let without = sentence(&Finding { adjusted: None, ..finding });
        assert!(
            without.ends_with(
                "7.00×); published is 1.8×. The ratio here is 0.93 to 1.1 times the published one."
            )
        );
    }
}
