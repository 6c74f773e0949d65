//! What the ledger and the module that measures for it tell each other. The ledger is the first view, and so that its
//! readers load no more than they see, it has neither the plan of a measurement nor anything that carries one out.

use crosscheck_core::measure::Preset;

/// Under what an [`Order`] is told.
pub const ORDER: &str = "crosscheckOrder";
/// Under what [`News`] are told.
pub const NEWS: &str = "crosscheckNews";

/// What the ledger asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Order {
    /// Tells it from the one before.
    pub number: u32,
    /// How long to measure each kernel.
    pub preset: Preset,
    /// Slugs of the kernels to measure; none to end what goes on.
    pub kernels: Vec<String>,
}

/// How far the measuring is, in words, since its figures are kept where all pages find them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct News {
    /// The newest order that was heard.
    pub number: u32,
    /// What goes on, and thousandths of it that are over; `None` when nothing does.
    pub doing: Option<(u32, String)>,
    /// How the last series ended.
    pub ended: String,
    /// Whether the order could not be followed, since a check goes on elsewhere.
    pub refused: bool,
    /// What went wrong.
    pub troubles: Vec<Trouble>,
}

/// Something that went wrong, said once for all kernels that it befell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trouble {
    /// What, and what can be done.
    pub why: String,
    /// Slugs of the kernels.
    pub kernels: Vec<String>,
}

impl Order {
    /// As a text.
    pub fn to_text(&self) -> String {
        format!("{}\t{}\t{}", self.number, self.preset.slug(), self.kernels.join(" "))
    }

    /// Reads a text; `None` for one that is no order.
    pub fn parse(text: &str) -> Option<Self> {
        let mut fields = text.split('\t');
        let number = fields.next()?.parse().ok()?;
        let preset = Preset::from_slug(fields.next()?)?;
        Some(Self { number, preset, kernels: words(fields.next()?) })
    }
}

impl News {
    /// As a text, a line each.
    pub fn to_text(&self) -> String {
        let line = |text: &str| text.replace(['\t', '\n', '\r'], " ");
        let mut text = format!("number\t{}", self.number);
        if let Some((done, words)) = &self.doing {
            text += &format!("\ndoing\t{done}\t{}", line(words));
        }
        text += &format!("\nended\t{}", line(&self.ended));
        if self.refused {
            text += "\nrefused";
        }
        for Trouble { why, kernels } in &self.troubles {
            text += &format!("\ntrouble\t{}\t{}", kernels.join(" "), line(why));
        }
        text
    }

    /// Reads a text. Total: a line that is not understood is left out.
    pub fn parse(text: &str) -> Self {
        let mut news = Self::default();
        for line in text.lines() {
            let fields: Vec<&str> = line.split('\t').collect();
            match fields.as_slice() {
                ["number", number] => news.number = number.parse().unwrap_or_default(),
                ["doing", done, words] => {
                    news.doing = Some((done.parse().unwrap_or_default(), (*words).to_owned()));
                }
                ["ended", how] => news.ended = (*how).to_owned(),
                ["refused"] => news.refused = true,
                ["trouble", kernels, why] => {
                    news.troubles.push(Trouble { why: (*why).to_owned(), kernels: words(kernels) });
                }
                _ => {}
            }
        }
        news
    }
}

fn words(text: &str) -> Vec<String> {
    text.split(' ').filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn an_order_survives_its_text() {
        for kernels in [vec![], vec!["fib".to_owned()], vec!["fib".to_owned(), "http-route".to_owned()]] {
            let order = Order { number: 7, preset: Preset::Standard, kernels };
            assert_eq!(Order::parse(&order.to_text()), Some(order));
        }
        for text in ["", "7", "7\tslow\tfib", "-1\tquick\tfib", "7\tquick"] {
            assert_eq!(Order::parse(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn news_survive_their_text(
            (number, done, refused) in (any::<u32>(), prop::option::of(0..=1000u32), any::<bool>()),
            (words, why) in ("[a-zé,. ]{0,20}", "[a-zé,. ]{0,20}"),
            kernels in prop::collection::vec("[a-z-]{1,8}", 0..3),
        ) {
            let troubles = vec![Trouble { why, kernels }];
            let doing = done.map(|done| (done, words.clone()));
            let news = News { number, doing, ended: words, refused, troubles };
            prop_assert_eq!(News::parse(&news.to_text()), news);
        }

        #[test]
        fn reading_is_total(text in ".{0,200}", lines in "(doing|ended|trouble|number)?[\t a-z0-9\n]{0,60}") {
            for text in [text, lines] {
                let news = News::parse(&text);
                prop_assert_eq!(News::parse(&news.to_text()), news);
                let _ = Order::parse(&text);
            }
        }
    }
}
