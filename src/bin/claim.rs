//! Mounts the claim, a module of its own that is loaded when it is first opened.

fn main() {
    crosscheck::start_claim();
}
