//! What stands below every page.

use crate::platform::environment::BUILD_ID;
use yew::prelude::*;

/// What the page does not do, its licence, its build.
pub fn footer() -> Html {
    html! {
        <footer key="footer" class="site">
            <p>
                { "Everything runs in this tab. Nothing is sent anywhere, and nothing is loaded from another host. " }
                { "MIT or Apache-2.0. Build " }<code>{ BUILD_ID }</code>{ "." }
            </p>
        </footer>
    }
}
