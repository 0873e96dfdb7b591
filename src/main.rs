//! The `workshift` program: everything it does is in the library.

fn main() -> std::process::ExitCode {
    workshift::cli::main()
}
