fn main() {
    crosscheck::start();
}
