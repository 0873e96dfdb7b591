//! Ctrl-C: ends the program within a second and leaves nothing half-written.
//!
//! A signal sets a flag that the engine and the disk look at. What has not ended by itself after
//! [`GRACE`] is ended here, after the unfinished folder has been removed.

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use super::disk;
use super::failure::Failure;

static STOPPED: AtomicBool = AtomicBool::new(false);

/// How long the work may take to end in its own order.
const GRACE: Duration = Duration::from_millis(400);

/// Begins to listen to Ctrl-C and to a request to terminate.
pub fn listen() {
    let heard = ctrlc::set_handler(|| {
        STOPPED.store(true, Ordering::SeqCst);
        std::thread::sleep(GRACE);
        disk::abandon();
        eprintln_quietly("interrupted; nothing was left behind");
        std::process::exit(i32::from(Failure::Interrupted.exit_code()));
    });
    // Without a handler Ctrl-C still ends the program; only the clean-up is lost.
    drop(heard);
}

/// Whether the user wants the program to end.
pub fn stopped() -> bool {
    STOPPED.load(Ordering::Relaxed)
}

/// [`Failure::Interrupted`] once the user wants the program to end.
///
/// # Errors
/// That one.
pub fn check() -> Result<(), Failure> {
    if stopped() { Err(Failure::Interrupted) } else { Ok(()) }
}

fn eprintln_quietly(text: &str) {
    use std::io::Write as _;
    let _ = writeln!(std::io::stderr(), "{text}");
}
