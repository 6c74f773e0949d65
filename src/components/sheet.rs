//! A table that can be sorted by its headings and taken along, each cell with what stands behind it.

use crate::platform::{download, location};
use crosscheck_core::chart::Sheet;
use crosscheck_core::chart::extent::raised;
use crosscheck_core::chart::sheet::{Cell, Column, Sort, SortOrder};
use yew::prelude::*;

/// The table in its order. `press` takes the id of the column whose heading was pressed; `standing` says where the claim
/// with an id stands here.
pub fn sheet_table(
    sheet: &Sheet,
    sort: Option<&Sort>,
    press: &Callback<String>,
    standing: &dyn Fn(&str) -> Option<&'static str>,
) -> Html {
    let sorted = in_order(sheet, sort);
    html! {
        // Focusable, so that it can be scrolled with the keyboard.
        <div class="table sheet" role="region" aria-label={sheet.title.clone()} tabindex="0" data-sheet={sheet.id.clone()}>
            <table>
                <thead><tr>{ for sheet.columns.iter().map(|column| heading(column, sort, press)) }</tr></thead>
                <tbody>{ for sorted.rows.iter().enumerate().map(|(at, cells)| row(at, cells, standing)) }</tbody>
            </table>
        </div>
    }
}

/// Hands the table to the browser as a CSV file, in its order.
pub fn save_csv(sheet: &Sheet, sort: Option<&Sort>) -> &'static str {
    let csv = in_order(sheet, sort).plain().to_csv();
    if download::save(&format!("crosscheck-{}.csv", sheet.id), "text/csv;charset=utf-8", &csv) {
        "CSV handed to the browser."
    } else {
        "The browser refused the download."
    }
}

fn in_order(sheet: &Sheet, sort: Option<&Sort>) -> Sheet {
    let sheet = sheet.clone();
    sort.map_or_else(|| sheet.clone(), |sort| sheet.clone().sorted(sort))
}

fn heading(column: &Column, sort: Option<&Sort>, press: &Callback<String>) -> Html {
    let way = sort.filter(|sort| sort.column == column.id).map(|sort| sort.way);
    let onclick = {
        let id = column.id.clone();
        press.reform(move |_: MouseEvent| id.clone())
    };
    let mark = match way {
        Some(SortOrder::Ascending) => "▲",
        Some(SortOrder::Descending) => "▼",
        None => "↕",
    };
    html! {
        <th key={column.id.clone()} scope="col" aria-sort={way.map(SortOrder::aria)}>
            <button type="button" class="sort" {onclick}>
                { column.title.clone() }<span class="way" aria-hidden="true">{ mark }</span>
            </button>
        </th>
    }
}

fn row(at: usize, cells: &[Cell], standing: &dyn Fn(&str) -> Option<&'static str>) -> Html {
    let cells = cells.iter().enumerate().map(|(at, it)| {
        let content = cell(it, standing);
        if at == 0 {
            html! { <th scope="row">{ content }</th> }
        } else {
            html! { <td>{ content }</td> }
        }
    });
    html! { <tr key={at}>{ for cells }</tr> }
}

fn cell(cell: &Cell, standing: &dyn Fn(&str) -> Option<&'static str>) -> Html {
    let text = cell.text();
    let href = cell.href.as_deref().map(address);
    let shown = match &href {
        Some(href) => html! { <a href={href.clone()}>{ text }</a> },
        None => html! { text },
    };
    // What goes along in a file is the text alone.
    let live = cell.check.as_deref().and_then(standing).zip(href);
    html! {
        <>
            <span class="text">{ shown }</span>
            if let Some(note) = cell.note {
                <span class="note" aria-label={format!("note {note}")}>{ raised(note) }</span>
            }
            if let Some((standing, href)) = live {
                <a class="live" {href}>{ standing }</a>
            }
        </>
    }
}

/// A whole address as it is, a link below the root as an address to go to.
fn address(href: &str) -> String {
    if href.contains("://") { href.to_owned() } else { location::href(href) }
}
