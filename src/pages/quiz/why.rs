//! Where the lead comes from, what would change it, and what is ruled out.

use super::marks::named;
use super::state::Action;
use super::{ANSWER, Ctx};
use crate::platform::focus;
use crosscheck_core::quiz::Bar;
use crosscheck_core::quiz::{Criterion, Decision, Flip, Matrix, Stack, Waterfall};
use yew::prelude::*;

/// How many weights of a shift are named.
const MOVES: usize = 3;

/// The three parts that there are.
pub fn why(ctx: &Ctx) -> Html {
    let decision = ctx.decision;
    html! {
        <>
        {
            match (&decision.waterfall, decision.ranking.as_slice()) {
                (Some(waterfall), [first, second, ..]) => lead(decision, waterfall, first.stack, second.stack),
                _ => Html::default(),
            }
        }
        { flips(ctx) }
        { vetoes(decision) }
        </>
    }
}

/// One step of the staircase from the second's worth to the first's, in percent of the figure's width.
struct Step {
    bar: Bar,
    left: f64,
    width: f64,
}

/// Steps from `start` on, the longest first, over the range that they take up.
fn steps(waterfall: &Waterfall, start: f64) -> Vec<Step> {
    let bars = waterfall.longest();
    let mut at = start;
    let ends: Vec<(f64, f64)> = bars
        .iter()
        .map(|bar| {
            let from = at;
            at += bar.gain;
            (from, at)
        })
        .collect();
    let low = ends.iter().map(|(from, to)| from.min(*to)).fold(start, f64::min);
    let high = ends.iter().map(|(from, to)| from.max(*to)).fold(start, f64::max);
    let share = |length: f64| 100.0 * length / (high - low).max(f64::EPSILON);
    let step = |(bar, (from, to)): (Bar, (f64, f64))| Step {
        bar,
        left: share(from.min(to) - low),
        width: share((to - from).abs()),
    };
    bars.into_iter().zip(ends).map(step).collect()
}

fn lead(decision: &Decision, waterfall: &Waterfall, first: Stack, second: Stack) -> Html {
    let values = Matrix::of(&decision.evidence).central();
    let total =
        |stack: Stack| decision.ranking.iter().find(|it| it.stack == stack).map_or(0.0, |it| it.value);
    let worth = |stack: Stack, bar: &Bar| format!("{:.0}", values[stack.index()][bar.criterion]);
    let row = |step: Step| {
        let Step { bar, left, width } = step;
        let criterion = Criterion::ALL[bar.criterion];
        let class = classes!("step", (bar.gain < 0.0).then_some("against"));
        let even = match bar.break_even {
            Some(even) if (0.0..=100.0).contains(&even) => format!("{even:.0}"),
            _ => "–".to_owned(),
        };
        html! {
            <tr key={criterion.slug()}>
                <th scope="row">{ criterion.label() }</th>
                <td class="figure"><span {class} style={format!("left: {left:.2}%; width: {width:.2}%")}></span></td>
                <td><strong>{ signed(bar.gain) }</strong></td>
                <td>{ format!("{:.0} %", 100.0 * decision.weights[bar.criterion]) }</td>
                <td>{ worth(first, &bar) }</td>
                <td>{ worth(second, &bar) }</td>
                <td>{ even }</td>
            </tr>
        }
    };
    html! {
        <section key="lead" aria-labelledby="quiz-lead">
            <h2 id="quiz-lead">{ "Where the lead comes from" }</h2>
            <p>
                { format!("From {}, worth {:.1}, to {}, worth {:.1}: what each criterion adds or takes away, which is \
                           its weight times the difference. The last column is where the lead would be gone if {} were \
                           worth only that much.",
                           second.label(), total(second), first.label(), total(first), first.label()) }
            </p>
            <div class="table" role="region" aria-label="Lead by criterion" tabindex="0">
                <table class="waterfall">
                    <thead>
                        <tr>
                            <th scope="col">{ "Criterion" }</th>
                            <th scope="col" class="figure"><span class="visually-hidden">{ "Figure" }</span></th>
                            <th scope="col">{ "Adds" }</th>
                            <th scope="col">{ "Weight" }</th>
                            <th scope="col">{ first.label() }</th>
                            <th scope="col">{ second.label() }</th>
                            <th scope="col">{ "Level at" }</th>
                        </tr>
                    </thead>
                    <tbody>{ for steps(waterfall, total(second)).into_iter().map(row) }</tbody>
                    <tfoot>
                        <tr><th scope="row">{ "Lead" }</th><td class="figure"></td><td><strong>{ signed(waterfall.lead) }</strong></td>
                            <td colspan="4"></td></tr>
                    </tfoot>
                </table>
            </div>
        </section>
    }
}

/// With a real minus sign, and one place; without a sign where that leaves nothing.
fn signed(points: f64) -> String {
    if points.abs() < 0.05 {
        return "0.0".to_owned();
    }
    format!("{points:+.1}").replace('-', "−")
}

/// Changes of answers after which another leads, each with the button that makes them.
fn flips(ctx: &Ctx) -> Html {
    let decision = ctx.decision;
    if decision.ranking.is_empty() {
        return Html::default();
    }
    let item = |flip: &Flip| {
        let (apply, winner) = (flip.clone(), flip.winner);
        let onclick = ctx.act.reform(move |_: MouseEvent| {
            focus::jump_to(ANSWER);
            Action::Apply(apply.clone())
        });
        let by = if flip.lead.is_finite() {
            format!(", by {:.1}", flip.lead)
        } else {
            ", and nothing else stands".to_owned()
        };
        let key: Vec<String> = flip.changes.iter().map(|change| change.words()).collect();
        html! {
            <li key={key.join("; ")} data-winner={winner.slug()}>
                <div>
                    { for flip.changes.iter().map(|change| html! {
                        <p key={change.question.spec().slug}>
                            <span class="quiet">{ change.question.spec().text }{ " " }</span>
                            { change.answer.words(change.question) }
                        </p>
                    }) }
                    <p class="then">{ named(winner) }<span class="quiet">{ " leads" }{ by }</span></p>
                </div>
                <button type="button" aria-label={format!("Answer so: {}", key.join("; "))} {onclick}>{ "Answer so" }</button>
            </li>
        }
    };
    html! {
        <section key="flips" aria-labelledby="quiz-flips">
            <h2 id="quiz-flips">{ "What would change it" }</h2>
            if decision.flips.is_empty() {
                <p>{ "No other answer to one of the questions puts another option first, nor did those to two of them that come closest." }</p>
            } else {
                <ul class="flips">{ for decision.flips.iter().map(item) }</ul>
            }
            { nearest(ctx) }
        </section>
    }
}

/// The nearest weights under which another leads, with the button that sets them.
fn nearest(ctx: &Ctx) -> Html {
    let Some(shift) = &ctx.decision.shift else { return Html::default() };
    let moves: Vec<String> = shift
        .moves(&ctx.decision.weights)
        .into_iter()
        .take(MOVES)
        .map(|(criterion, [before, after])| {
            format!("{} {:.1} instead of {:.1} %", criterion.label(), 100.0 * after, 100.0 * before)
        })
        .collect();
    let onclick = {
        let shift = shift.clone();
        ctx.act.reform(move |_: MouseEvent| {
            focus::jump_to(ANSWER);
            Action::Shift(shift.clone())
        })
    };
    let most =
        if moves.is_empty() { "by less than half a percent each".to_owned() } else { moves.join(", ") };
    html! {
        <div key="nearest" class="nearest" data-winner={shift.winner.slug()}>
            <div>
                <p><span class="quiet">{ "The same answers under the nearest other weights: " }</span>{ most }</p>
                <p class="then">{ named(shift.winner) }<span class="quiet">{ " leads, narrowly" }</span></p>
            </div>
            <button type="button" {onclick}>{ "Weigh so" }</button>
        </div>
    }
}

fn vetoes(decision: &Decision) -> Html {
    if decision.excluded.is_empty() {
        return Html::default();
    }
    let out = decision.excluded.iter().map(|it| {
        html! {
            <li key={it.stack.slug()} data-stack={it.stack.slug()}>
                { named(it.stack) }
                <span class="quiet">{ format!(": {} ({})", it.reason, it.veto.label()) }</span>
            </li>
        }
    });
    html! {
        <section key="vetoes" aria-labelledby="quiz-vetoes">
            <h2 id="quiz-vetoes">{ "Ruled out" }</h2>
            <p>{ "Hard constraints come before all weighing: no strength makes up for them." }</p>
            <ul class="vetoes">{ for out }</ul>
        </section>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crosscheck_core::quiz::waterfall;

    #[test]
    fn the_staircase_leads_from_the_second_to_the_first_and_fills_the_figure() {
        let parts = waterfall(&[0.5, 0.3, 0.2], &[90.0, 20.0, 50.0], &[40.0, 60.0, 60.0]);
        let steps = steps(&parts, 50.0);
        // +25, -12, -2: the first step reaches the right edge from the left one, the second comes back.
        let places: Vec<(f64, f64)> = steps.iter().map(|step| (step.left, step.left + step.width)).collect();
        let known = [(0.0, 100.0), (52.0, 100.0), (44.0, 52.0)];
        for ((left, right), known) in places.iter().zip(known) {
            assert!((left - known.0).abs() < 1e-9 && (right - known.1).abs() < 1e-9, "{places:?}");
        }
        assert!(super::steps(&waterfall(&[1.0], &[5.0], &[5.0]), 5.0).is_empty());
    }

    #[test]
    fn gains_have_a_sign() {
        assert_eq!([signed(1.26), signed(-0.5), signed(-0.01)], ["+1.3", "−0.5", "0.0"]);
    }
}
