//! Mounts the quiz, a module of its own that is loaded when it is first opened.

fn main() {
    crosscheck::start_quiz();
}
