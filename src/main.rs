//! Mounts the page.

fn main() {
    crosscheck::start();
}
