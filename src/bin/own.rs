//! Mounts the page for the reader's own article, a module of its own that is loaded when it is first opened.

fn main() {
    crosscheck::start_own();
}
