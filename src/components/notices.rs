//! What a reader must be told.

use yew::prelude::*;

/// What could not be read of the address, or cannot be done now.
pub fn notices(notices: &[String]) -> Html {
    html! {
        <div key="notices" role="alert">
            { for notices.iter().map(|notice| html! { <p class="notice">{ notice.clone() }</p> }) }
        </div>
    }
}
