//! What a document prints, figure by figure.

use super::status::status_word;
use crosscheck_core::claims::{Claim, Printed, Status, Value};
use crosscheck_core::format::printed;
use yew::prelude::*;

/// Values of a claim, or of another source for it, in a line; where checking did not find all of them alike, each says
/// what it found.
pub fn values(values: &[Value], claim: &Claim) -> Html {
    let differ = values.iter().any(|value| own_status(claim, value).is_some());
    html! {
        <ul class="values">
            { for values.iter().enumerate().map(|(at, value)| html! {
                <li key={at}>
                    <strong>{ whose(value) }</strong>{ " " }{ what(value, &claim.unit) }
                    if differ {
                        { " " }<span class="quiet">{ status_word(value.status_in(claim)) }</span>
                    }
                </li>
            }) }
        </ul>
    }
}

/// What checking a value gave, where that differs from its claim.
pub fn own_status(claim: &Claim, value: &Value) -> Option<Status> {
    value.status.filter(|&status| status != claim.status)
}

/// "Rust (Actix)", "Python, senior".
pub fn whose(value: &Value) -> String {
    let framework = value.framework.as_ref().map(|it| format!(" ({it})")).unwrap_or_default();
    let label = value.label.as_ref().map(|it| format!(", {it}")).unwrap_or_default();
    format!("{}{framework}{label}", value.language.published_label())
}

/// "~22 ms", "$130,000 to 180,000 a year", "rising fast".
pub fn what(value: &Value, unit: &str) -> String {
    let figure = match &value.printed {
        Printed::Number { value, rounding } if *rounding > 0.0 => format!("~{}", printed(*value)),
        Printed::Number { value, .. } => printed(*value),
        Printed::Range(range) => format!("{} to {}", printed(range.lo), printed(range.hi)),
        Printed::Text(text) => return text.clone(),
    };
    with_unit(&figure, unit)
}

/// A currency stands before the figure, everything else behind it.
fn with_unit(figure: &str, unit: &str) -> String {
    match unit.strip_prefix('$') {
        Some(rest) => match figure.strip_prefix('~') {
            Some(figure) => format!("~${figure}{rest}"),
            None => format!("${figure}{rest}"),
        },
        None if unit.is_empty() => figure.to_owned(),
        None if unit.starts_with('×') => format!("{figure}{unit}"),
        None => format!("{figure}\u{a0}{unit}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crosscheck_core::lang::Language;
    use crosscheck_core::measure::Interval;

    fn value(printed: Printed) -> Value {
        Value {
            language: Language::JavaScript,
            framework: None,
            label: None,
            printed,
            status: None,
            note: None,
        }
    }

    #[test]
    fn a_value_is_said_as_it_is_printed() {
        let number = |value, rounding| Printed::Number { value, rounding };
        for (printed, unit, text) in [
            (number(22.0, 0.5), "ms", "~22\u{a0}ms"),
            (number(24.1, 0.05), "ms", "~24.1\u{a0}ms"),
            (number(338_096.0, 0.0), "req/s", "338,096\u{a0}req/s"),
            (number(19.0, 0.5), "× baseline", "~19× baseline"),
            (number(95_000.0, 0.0), "$ a year", "$95,000 a year"),
            (number(95_000.0, 500.0), "$ a year", "~$95,000 a year"),
            (Printed::Range(Interval { lo: 130e3, hi: 180e3 }), "$ a year", "$130,000 to 180,000 a year"),
            (number(7.0, 0.0), "", "7"),
            (Printed::Text("rising fast".to_owned()), "ms", "rising fast"),
        ] {
            assert_eq!(what(&value(printed), unit), text);
        }
    }

    #[test]
    fn whose_it_is() {
        let mut value = value(Printed::Text(String::new()));
        assert_eq!(whose(&value), "Node.js");
        value.framework = Some("Fastify".to_owned());
        value.label = Some("one variant".to_owned());
        assert_eq!(whose(&value), "Node.js (Fastify), one variant");
    }
}
