//! A table of text that scrolls sideways where it does not fit.

use crosscheck_core::chart::Table;
use yew::prelude::*;

/// The table; `label` names it for those who cannot see where it stands.
pub fn data_table(table: &Table, label: &'static str) -> Html {
    html! {
        // Focusable, so that it can be scrolled with the keyboard.
        <div class="table" role="region" aria-label={label} tabindex="0">
            <table>
                <thead>
                    <tr>{ for table.headings.iter().map(|heading| html! { <th scope="col">{ heading.clone() }</th> }) }</tr>
                </thead>
                <tbody>{ for table.rows.iter().map(|cells| row(cells)) }</tbody>
            </table>
        </div>
    }
}

fn row(cells: &[String]) -> Html {
    let (name, rest) = cells.split_first().map_or(("", cells), |(name, rest)| (name.as_str(), rest));
    html! {
        <tr key={name}>
            <th scope="row">{ name }</th>
            { for rest.iter().map(|cell| html! { <td>{ cell.clone() }</td> }) }
        </tr>
    }
}
