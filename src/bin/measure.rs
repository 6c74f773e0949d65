//! Measures for the ledger, a module of its own that is loaded when the first check of everything begins.

fn main() {
    crosscheck::start_measure();
}
