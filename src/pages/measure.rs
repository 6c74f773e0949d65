//! Measures for the ledger, and shows nothing: the ledger says what, and is told how far it is.

use crate::articles::{ours_in_short, own};
use crate::components::{doing, ended, troubles};
use crate::errand::{NEWS, News, ORDER, Order};
use crate::hooks::{Series, use_series, use_told};
use crate::kernels::jobs;
use crate::platform::store;
use crate::prices::known;
use crosscheck_core::claims::questions;
use crosscheck_core::measure::Spec;
use yew::prelude::*;

/// The name under which others see that it measures: the ledger's, where its progress stands.
const NAME: &str = "ledger";

/// The page without a face.
#[component]
pub fn Measure() -> Html {
    let measuring = use_series(NAME, |_| None);
    let order = use_told(ORDER).and_then(|text| Order::parse(&text));
    let number = order.as_ref().map_or(0, |order| order.number);
    {
        let measuring = measuring.clone();
        use_effect_with(number, move |_| match order {
            Some(order) if order.kernels.is_empty() => measuring.cancel(),
            Some(order) => measuring.begin(specs(&order)),
            None => {}
        });
    }
    let news = news(&measuring.series, number).to_text();
    use_effect_with(news, |news| store::tell(NEWS, news));
    Html::default()
}

/// The runs of an order, with what they have to decide for the claims of all articles.
fn specs(order: &Order) -> Vec<Spec> {
    let (ours, brought) = (ours_in_short(), store::read(store::ARTICLE).and_then(|text| own(&text).ok()));
    let asked = |spec: &Spec| {
        let claims = ours.iter().chain(&brought).flat_map(|article| &article.claims);
        questions(claims, spec, &known(&spec.kernel))
    };
    let specs = jobs(order.kernels.iter().map(String::as_str), order.preset).into_iter();
    specs.map(|spec| Spec { questions: asked(&spec), ..spec }).collect()
}

fn news(series: &Series, number: u32) -> News {
    let per_mille = |done: f64| {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a share; the cast saturates"
        )]
        let thousandths = (done * 1_000.0) as u32;
        thousandths
    };
    News {
        number,
        doing: doing(series).map(|doing| (per_mille(doing.done), doing.words)),
        ended: ended(series),
        refused: series.refused,
        troubles: troubles(series),
    }
}
