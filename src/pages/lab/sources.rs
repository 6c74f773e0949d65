//! The four sources side by side in tabs; JavaScript and Python can be changed and run against the untouched ones.

use super::state::Action;
use crate::hooks::{Text, use_text};
use crate::platform::document::HtmlTextArea;
use crate::platform::{fetch, location};
use crosscheck_core::format::printed;
use crosscheck_core::kernel::Card;
use crosscheck_core::lang::Language;
use std::rc::Rc;
use yew::prelude::*;

/// Longest source that a worker takes, in UTF-16 units, as a browser counts characters.
const LIMIT: usize = 65_536;

#[derive(PartialEq, Properties)]
pub struct SourcesProps {
    pub card: Rc<Card>,
    /// The language whose source is shown.
    pub language: Language,
    /// The size that a changed source is run at.
    pub n: u32,
    /// The reader's text, where there is one.
    pub edit: Option<Rc<str>>,
    pub act: Callback<Action>,
    /// Runs the reader's text.
    pub run: Callback<Rc<str>>,
    /// Whether something is being measured.
    pub running: bool,
    /// What the reader's text gave.
    pub outcome: Html,
}

#[component]
pub fn Sources(props: &SourcesProps) -> Html {
    let (slug, language) = (&props.card.slug, props.language);
    let path = format!("sources/{slug}.{}.html", language.extension());
    // Where the build has drawn the text, the program needs the file as well to draw the same.
    let soon = (!cfg!(target_arch = "wasm32")).then(|| fetch::address(&path));
    let (highlighted, again) = use_text(path);
    html! {
        <section class="sources" aria-labelledby="sources">
            <h2 id="sources">{ "The four sources" }</h2>
            <p class="quiet">
                { "Every language does the same work and must give the same checksum; the files are what runs." }
            </p>
            <p class="without-program">
                <a href={location::href("sources/")}>{ "The sources of all kernels" }</a>{ " stand on a page of their own." }
            </p>
            if let Some(address) = soon {
                <link rel="prefetch" href={address} />
            }
            { tabs(props) }
            <div key="panel" role="tabpanel" id="source-panel" aria-labelledby={format!("tab-{}", language.slug())}>
                if let Some(text) = &props.edit {
                    { editor(props, text) }
                } else {
                    { reading(props, &highlighted, &again) }
                }
            </div>
            <div key="outcome">{ props.outcome.clone() }</div>
        </section>
    }
}

/// Tabs as in the ARIA practices: one stop for the keyboard, arrows move between them.
fn tabs(props: &SourcesProps) -> Html {
    let onkeydown = {
        let (act, at) = (props.act.clone(), props.language.index());
        Callback::from(move |event: KeyboardEvent| {
            let last = Language::ALL.len() - 1;
            let to = match event.key().as_str() {
                "ArrowRight" => (at + 1) % (last + 1),
                "ArrowLeft" => at.checked_sub(1).unwrap_or(last),
                "Home" => 0,
                "End" => last,
                _ => return,
            };
            event.prevent_default();
            act.emit(Action::Source(Language::ALL[to]));
            crate::platform::focus::give_to_id(&format!("tab-{}", Language::ALL[to].slug()));
        })
    };
    let tab = |language: Language| {
        let chosen = language == props.language;
        let onclick = props.act.reform(move |_: MouseEvent| Action::Source(language));
        html! {
            <button key={language.slug()} type="button" role="tab" id={format!("tab-{}", language.slug())}
                aria-selected={chosen.to_string()} aria-controls="source-panel"
                tabindex={if chosen { "0" } else { "-1" }} {onclick}>
                { language.label() }
            </button>
        }
    };
    html! {
        <div key="tabs" role="tablist" aria-label="Language of the source" class="tabs" {onkeydown}>
            { for Language::ALL.into_iter().map(tab) }
        </div>
    }
}

fn reading(props: &SourcesProps, source: &Text, again: &Callback<()>) -> Html {
    let again = again.reform(|_: MouseEvent| ());
    match source {
        Text::Loading => html! { <p key="loading" data-unfinished="">{ "Loading the source…" }</p> },
        Text::Failed(why) => html! {
            <p key="failed" role="alert">
                { format!("The source could not be loaded ({why}). Check the connection. ") }
                <button type="button" onclick={again}>{ "Try again" }</button>
            </p>
        },
        Text::Loaded(text) => html! {
            <div key="loaded">
                // Made by this build from its own files, everything in it escaped.
                <pre class="code" tabindex="0"><code>{ Html::from_html_unchecked(text.clone()) }</code></pre>
                if props.language.edited().is_some() {
                    <EditButton card={props.card.clone()} language={props.language} act={props.act.clone()} />
                } else {
                    <p class="quiet">
                        { "Compiled before it comes to you, so it cannot be changed here. JavaScript and Python can." }
                    </p>
                }
            </div>
        },
    }
}

#[derive(PartialEq, Properties)]
struct EditButtonProps {
    card: Rc<Card>,
    language: Language,
    act: Callback<Action>,
}

/// Begins to change a source, with its own text.
#[component]
fn EditButton(props: &EditButtonProps) -> Html {
    let (slug, language) = (props.card.slug.clone(), props.language);
    let (source, again) = use_text(format!("engines/kernels/{slug}/{slug}.{}", language.extension()));
    let onclick = {
        let (act, source) = (props.act.clone(), source.clone());
        Callback::from(move |_: MouseEvent| match &source {
            Text::Loaded(text) => act.emit(Action::Edit(slug.clone(), language, Some((&**text).into()))),
            Text::Failed(_) => again.emit(()),
            Text::Loading => {}
        })
    };
    html! {
        <p>
            <button type="button" {onclick} disabled={source == Text::Loading}>
                { format!("Change the {} source", language.label()) }
            </button>
            if let Text::Failed(why) = &source {
                <span role="alert">{ format!(" It could not be loaded ({why}): press again to retry.") }</span>
            }
        </p>
    }
}

fn editor(props: &SourcesProps, text: &Rc<str>) -> Html {
    let (slug, language) = (props.card.slug.clone(), props.language);
    let oninput = {
        let slug = slug.clone();
        props.act.reform(move |event: InputEvent| {
            let text = event.target_unchecked_into::<HtmlTextArea>().value();
            Action::Edit(slug.clone(), language, Some(text.into()))
        })
    };
    let reset = props.act.reform(move |_: MouseEvent| Action::Edit(slug.clone(), language, None));
    let run = {
        let text = text.clone();
        props.run.reform(move |_: MouseEvent| text.clone())
    };
    let too_long = text.encode_utf16().count() > LIMIT;
    let rows = (text.lines().count() + 1).clamp(8, 40).to_string();
    html! {
        <div key="editor">
            <textarea class="code" {rows} spellcheck="false" autocapitalize="off" autocomplete="off" wrap="off"
                aria-label={format!("Your {} source of {}", language.label(), props.card.title)}
                value={text.to_string()} {oninput} />
            <p class="takeaway">
                <button type="button" onclick={run} disabled={props.running || too_long}>
                    { format!("Run against the untouched source at n = {}", printed(f64::from(props.n))) }
                </button>
                <button type="button" onclick={reset}>{ "Put the original back" }</button>
                if too_long {
                    <span role="alert">{ format!("Longer than {} characters: shorten it to run it.", printed(LIMIT as f64)) }</span>
                }
            </p>
            <p class="quiet">
                { "It runs in a worker in this tab only when you press the button, must export prepare and run, and must \
                   give the checksum of the original." }
            </p>
        </div>
    }
}
