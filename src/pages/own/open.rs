//! Opening a claims file: by picker, drop or paste.

use super::Ctx;
use super::state::Action;
use crate::platform::document::{HtmlInput, HtmlTextArea};
use crate::platform::file::TextFile;
use crate::platform::text_area;
use crosscheck_core::claims::{MOST_PROBLEMS, Problem};
use yew::prelude::*;

/// The section; `on_file` takes a file that was chosen, `area` is the field for pasting.
pub fn open(ctx: &Ctx, on_file: &Callback<TextFile>, area: &NodeRef) -> Html {
    let onchange = {
        let on_file = on_file.clone();
        Callback::from(move |event: Event| {
            if let Some(file) = TextFile::chosen(&event.target_unchecked_into::<HtmlInput>()) {
                on_file.emit(file);
            }
        })
    };
    let oninput = ctx.act.reform(|event: InputEvent| {
        Action::Paste(event.target_unchecked_into::<HtmlTextArea>().value().into())
    });
    let rows = if ctx.state.text.is_empty() { "4" } else { "14" };
    html! {
        <section key="open" aria-labelledby="own-open">
            <h2 id="own-open">{ "Open a claims file" }</h2>
            <p>
                { "A claims file lists what an article says and where its figures come from. It is read in this tab and \
                   goes nowhere else. Choose one, drop it anywhere on this page, or paste its text." }
            </p>
            <p key="picker" class="picker">
                <label for="own-file">{ "Claims file" }</label>
                <input type="file" id="own-file" accept=".json,application/json" {onchange} />
            </p>
            <div key="paste" class="field">
                <label for="own-text">{ "Its text" }</label>
                <textarea ref={area.clone()} id="own-text" class="code" {rows} wrap="off" spellcheck="false"
                    autocapitalize="off" autocomplete="off" value={ctx.state.text.to_string()} {oninput}
                    aria-describedby="own-wrong" aria-invalid={(!ctx.state.problems.is_empty()).then_some("true")} />
            </div>
            <p key="act" class="actions">
                <button type="button" onclick={ctx.on(Action::Open)}>{ "Open this text" }</button>
            </p>
            <div key="wrong" role="alert" id="own-wrong">{ wrong(ctx, area) }</div>
        </section>
    }
}

fn wrong(ctx: &Ctx, area: &NodeRef) -> Html {
    let problems = &ctx.state.problems;
    if let Some(why) = &ctx.state.refused {
        return html! { <p class="notice">{ why.clone() }</p> };
    }
    let Some(first) = problems.first() else { return Html::default() };
    let many = match problems.len() {
        1 => "There is one problem".to_owned(),
        MOST_PROBLEMS => format!("There are {MOST_PROBLEMS} problems or more"),
        many => format!("There are {many} problems"),
    };
    html! {
        <>
            <p class="notice">
                { format!("{many} with this file, so nothing was changed. Its text stands above: put it right there, or in \
                           your editor. ") }
                { to_line(area, first.line, format!("Go to the first problem, on line {}", first.line)) }
            </p>
            { table(problems, area) }
        </>
    }
}

fn to_line(area: &NodeRef, line: usize, label: String) -> Html {
    let area = area.clone();
    let onclick = Callback::from(move |_: MouseEvent| text_area::go_to_line(&area, line));
    html! { <button type="button" class="link" {onclick}>{ label }</button> }
}

fn table(problems: &[Problem], area: &NodeRef) -> Html {
    let row = |(at, problem): (usize, &Problem)| {
        let field = if problem.field.is_empty() { "the file" } else { &problem.field };
        html! {
            <tr key={at}>
                <th scope="row">{ to_line(area, problem.line, format!("Line {}", problem.line)) }</th>
                <td><code>{ field.to_owned() }</code></td>
                <td>{ problem.why.clone() }</td>
            </tr>
        }
    };
    html! {
        <div class="table problems" role="region" aria-label="Problems" tabindex="0">
            <table>
                <thead>
                    <tr><th scope="col">{ "Where" }</th><th scope="col">{ "Field" }</th><th scope="col">{ "Why" }</th></tr>
                </thead>
                <tbody>{ for problems.iter().enumerate().map(row) }</tbody>
            </table>
        </div>
    }
}
