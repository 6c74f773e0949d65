//! The frame around the pages.

use crate::pages::home::Home;
use crate::platform::environment::BUILD_ID;
use yew::prelude::*;

/// Header, page, footer.
#[component]
pub fn App() -> Html {
    html! {
        <>
            <header class="site">
                <p class="name">{ "Crosscheck" }</p>
                <p class="tagline">{ "What articles claim about backend languages, checked on your own machine" }</p>
            </header>
            <Home />
            <footer class="site">
                <p>
                    { "Everything runs in this tab. Nothing is sent anywhere, and nothing is loaded from another host. " }
                    { "MIT or Apache-2.0. Build " }<code>{ BUILD_ID }</code>{ "." }
                </p>
            </footer>
        </>
    }
}
