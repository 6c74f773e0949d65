//! A table of text that scrolls sideways where it does not fit.

use crosscheck_core::chart::Table;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct DataTableProps {
    pub table: Table,
    /// Names the table for those who cannot see where it stands.
    pub label: AttrValue,
}

#[component]
pub fn DataTable(props: &DataTableProps) -> Html {
    html! {
        // Focusable, so that it can be scrolled with the keyboard.
        <div class="table" role="region" aria-label={props.label.clone()} tabindex="0">
            <table>
                <thead>
                    <tr>{ for props.table.headings.iter().map(|heading| html! { <th scope="col">{ heading.clone() }</th> }) }</tr>
                </thead>
                <tbody>{ for props.table.rows.iter().map(|cells| row(cells)) }</tbody>
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
