//! Mounts the comparisons, a module of their own that is loaded when it is first opened.

fn main() {
    crosscheck::start_compare();
}
