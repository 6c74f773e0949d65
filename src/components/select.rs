//! A choice of one out of a list.

use crate::platform::document::HtmlSelect;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct SelectProps {
    /// What is chosen.
    pub label: AttrValue,
    pub chosen: AttrValue,
    /// Each value and its words.
    pub options: Vec<(String, String)>,
    #[prop_or_default]
    pub disabled: bool,
    /// Is given the value.
    pub on_choice: Callback<String>,
}

/// A labelled list.
#[component]
pub fn Select(props: &SelectProps) -> Html {
    let list = use_node_ref();
    {
        let list = list.clone();
        // By the list's own property: the attribute of an option has no say any more once the reader has chosen.
        use_effect_with(props.chosen.clone(), move |chosen| {
            if let Some(list) = list.cast::<HtmlSelect>() {
                list.set_value(chosen);
            }
        });
    }
    let onchange = props.on_choice.reform(|event: Event| event.target_unchecked_into::<HtmlSelect>().value());
    html! {
        <label>
            <span>{ props.label.clone() }</span>
            <select ref={list} {onchange} disabled={props.disabled}>
                { for props.options.iter().map(|(value, words)| html! {
                    <option key={value.clone()} value={value.clone()}>{ words.clone() }</option>
                }) }
            </select>
        </label>
    }
}
