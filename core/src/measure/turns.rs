//! The running round: which languages wait to be loaded, whose workers are alive, whose turn it is.
//!
//! All workers of a round are alive at once and give their laps in turn, there and back (A B C, C B A, …), so that
//! what changes on the machine within a round reaches all languages alike. Measured one worker after the other, the
//! ratio of two equal sieves spread over a range twice as wide from round to round.

use super::trial::Trial;
use crate::lang::Contender;

/// The running round.
#[derive(Clone, Debug, Default)]
pub(super) struct Turns {
    /// Languages to load, last first.
    waiting: Vec<Contender>,
    /// The live workers, in the order of loading.
    alive: Vec<Trial>,
    /// The language whose answer is awaited.
    asked: Option<Contender>,
    /// Who is still to come in the present turn, last first.
    queue: Vec<Contender>,
    /// Turns that are over. The first is the loading, which ends with laps of each worker.
    over: usize,
}

impl Turns {
    /// A round of `languages`, to be loaded in this order.
    pub(super) fn of(mut languages: Vec<Contender>) -> Self {
        languages.reverse();
        Self { waiting: languages, ..Self::default() }
    }

    /// Takes up the next language that waits to be loaded.
    pub(super) fn load_next(&mut self) -> Option<Contender> {
        let language = self.waiting.pop()?;
        self.alive.push(Trial::new(language));
        self.asked = Some(language);
        Some(language)
    }

    /// Goes on to the worker whose turn it is, once all are loaded. `wants` tells whether a language takes part in a turn,
    /// given how many are over; `None` when none does.
    pub(super) fn next_turn(&mut self, wants: impl Fn(Contender, usize) -> bool) -> Option<&mut Trial> {
        if self.queue.is_empty() {
            self.over += 1;
            let over = self.over;
            self.queue =
                self.alive.iter().map(Trial::language).filter(|&language| wants(language, over)).collect();
            // Taken from the end: every other turn goes back the way that the last one came.
            if over.is_multiple_of(2) {
                self.queue.reverse();
            }
        }
        self.asked = self.queue.pop();
        self.asked_mut()
    }

    /// Turns that are over.
    pub(super) fn over(&self) -> usize {
        self.over
    }

    /// The worker whose answer is awaited.
    pub(super) fn asked(&self) -> Option<&Trial> {
        self.alive.iter().find(|trial| Some(trial.language()) == self.asked)
    }

    /// The same, to take its answer in.
    pub(super) fn asked_mut(&mut self) -> Option<&mut Trial> {
        self.alive.iter_mut().find(|trial| Some(trial.language()) == self.asked)
    }

    /// Takes a language out of the round; tells whether its answer was awaited.
    pub(super) fn remove(&mut self, language: Contender) -> bool {
        self.alive.retain(|trial| trial.language() != language);
        self.queue.retain(|&other| other != language);
        self.asked == Some(language)
    }

    /// Whether a language's worker is alive.
    pub(super) fn has(&self, language: Contender) -> bool {
        self.alive.iter().any(|trial| trial.language() == language)
    }

    /// Every language of the round that has not failed.
    pub(super) fn languages(&self) -> impl Iterator<Item = Contender> {
        self.alive.iter().map(Trial::language).chain(self.waiting.iter().copied())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    const RUST: Contender = Contender::RUST;
    const GO: Contender = Contender::GO;
    const JAVASCRIPT: Contender = Contender::JAVASCRIPT;

    fn loaded() -> Turns {
        let mut turns = Turns::of(vec![RUST, GO, JAVASCRIPT]);
        let order: Vec<_> = std::iter::from_fn(|| turns.load_next()).collect();
        assert_eq!(order, [RUST, GO, JAVASCRIPT]);
        turns
    }

    fn order(turns: &mut Turns, of: usize) -> Vec<Contender> {
        std::iter::from_fn(|| turns.next_turn(|_, over| over < of).map(|trial| trial.language())).collect()
    }

    #[test]
    fn turns_go_there_and_back() {
        assert_eq!(order(&mut loaded(), 3), [JAVASCRIPT, GO, RUST, RUST, GO, JAVASCRIPT]);
        assert!(order(&mut loaded(), 1).is_empty());
    }

    #[test]
    fn later_turns_are_for_those_who_want_them() {
        let mut turns = loaded();
        let wants = |language, over| over < 2 || (language == GO && over < 5);
        let order: Vec<_> =
            std::iter::from_fn(|| turns.next_turn(wants).map(|trial| trial.language())).collect();
        assert_eq!(order, [JAVASCRIPT, GO, RUST, GO, GO, GO]);
    }

    #[test]
    fn who_leaves_is_not_asked_again() {
        let mut turns = loaded();
        assert_eq!(turns.next_turn(|_, _| true).map(|trial| trial.language()), Some(JAVASCRIPT));
        assert!(!turns.remove(GO));
        assert!(!turns.has(GO));
        assert_eq!(turns.next_turn(|_, _| true).map(|trial| trial.language()), Some(RUST));
        assert!(turns.remove(RUST));
        assert_eq!(order(&mut turns, 3), [JAVASCRIPT]);
    }
}
