//! A figure in its place: on a canvas where there is a browser, else drawn once and for all. Its place is left out of the
//! layout until it comes near, and the canvas, which is drawn when it has a size, is not drawn before.

use crate::charts::Drawing;
use yew::prelude::*;

/// The figure; `node` refers to its canvas.
#[cfg(target_arch = "wasm32")]
pub fn plot(node: &NodeRef, figure: &impl Drawing) -> Html {
    let height = format!("height: {:.0}px", figure.height_css());
    html! {
        <div class="plot" style={height.clone()}>
            <canvas ref={node.clone()} dir="ltr" role="img" aria-label={figure.summary()} style={height}></canvas>
        </div>
    }
}

/// The figure as SVG, for wide and for narrow screens.
#[cfg(not(target_arch = "wasm32"))]
pub fn plot(_node: &NodeRef, figure: &impl Drawing) -> Html {
    let height = format!("height: {:.0}px", figure.height_css());
    let drawn =
        [(704, "wide"), (358, "narrow")].map(|(width, class)| crate::charts::svg(figure, width, class));
    html! {
        <div class="plot" dir="ltr" role="img" aria-label={figure.summary()} style={height}>
            { Html::from_html_unchecked(drawn.concat().into()) }
        </div>
    }
}
