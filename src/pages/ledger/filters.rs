//! Which claims are shown.

use super::state::Action;
use crate::components::Select;
use crosscheck_core::claims::{Filter, Kind, StandingFilter, Status};
use crosscheck_core::lang::Language;
use yew::prelude::*;

/// The four choices, how many claims they leave of all, and the way back to all.
pub fn filters(filter: Filter, shown: usize, all: usize, act: &Callback<Action>) -> Html {
    let show = act.reform(Action::Show);
    let clear = show.reform(|_: MouseEvent| Filter::default());
    let kinds = options(&Kind::ALL, Kind::slug, |kind| kind.label().to_owned());
    let languages = options(&Language::ALL, Language::slug, |language| language.published_label().to_owned());
    let statuses = options(&Status::ALL, Status::slug, |status| status.slug().to_owned());
    let verdicts = options(&StandingFilter::ALL, StandingFilter::slug, |here| here.label().to_owned());
    let of = |slug: Option<&'static str>| slug.unwrap_or_default();
    let on_kind = show.reform(move |slug: String| Filter { kind: Kind::from_slug(&slug), ..filter });
    let on_language =
        show.reform(move |slug: String| Filter { language: Language::from_slug(&slug), ..filter });
    let on_status = show.reform(move |slug: String| Filter { status: Status::from_slug(&slug), ..filter });
    let on_verdict =
        show.reform(move |slug: String| Filter { verdict: StandingFilter::from_slug(&slug), ..filter });
    html! {
        <form key="filters" class="selects filters" role="search" aria-label="Which claims are shown"
            onsubmit={|event: SubmitEvent| event.prevent_default()}>
            <Select label="Kind" chosen={of(filter.kind.map(Kind::slug))} options={kinds} on_choice={on_kind} />
            <Select label="Language" chosen={of(filter.language.map(Language::slug))} options={languages} on_choice={on_language} />
            <Select label="Origin" chosen={of(filter.status.map(Status::slug))} options={statuses} on_choice={on_status} />
            <Select label="On this machine" chosen={of(filter.verdict.map(StandingFilter::slug))} options={verdicts} on_choice={on_verdict} />
            <p class="shown">
                <span role="status">{ shown_words(shown, all) }</span>
                if !filter.is_open() {
                    { " " }<button type="button" class="link" onclick={clear}>{ "Show all" }</button>
                }
            </p>
        </form>
    }
}

fn options<T: Copy>(all: &[T], slug: fn(T) -> &'static str, label: fn(T) -> String) -> Vec<(String, String)> {
    let all = all.iter().map(|&one| (slug(one).to_owned(), label(one)));
    std::iter::once((String::new(), "all".to_owned())).chain(all).collect()
}

fn shown_words(shown: usize, all: usize) -> String {
    if shown == all {
        format!("All {all} claims are shown.")
    } else {
        format!("{shown} of {all} claims are shown.")
    }
}
