//! What is asked of the machine and never moves a number: cores, clock, instruction set.

use std::time::{SystemTime, UNIX_EPOCH};

use super::failure::Failure;
use super::terminal::Voice;
use crate::maths::{self, InstructionSet};

/// What the program was built for.
pub const TARGET: &str = env!("WORKSHIFT_TARGET");

/// What opens a file in the browser here.
pub const OPENER: &str = if cfg!(target_os = "macos") {
    "open"
} else if cfg!(windows) {
    "start"
} else {
    "xdg-open"
};

/// Cores that this process may use.
pub fn cores() -> usize {
    std::thread::available_parallelism().map_or(1, usize::from)
}

/// Uses the instructions that the environment variable `WORKSHIFT_ISA` names; the fastest without it.
///
/// # Errors
/// [`Failure::Input`] if it names none, or one that this machine lacks.
pub fn choose_instruction_set(voice: Voice) -> Result<(), Failure> {
    if let Some(value) = std::env::var_os("WORKSHIFT_ISA").filter(|value| !value.is_empty()) {
        let name = value.to_string_lossy();
        let set = InstructionSet::ALL.into_iter().find(|set| set.to_string() == name).ok_or_else(|| {
            let names: Vec<String> = InstructionSet::ALL.iter().map(ToString::to_string).collect();
            Failure::input(format!("WORKSHIFT_ISA is `{name}`, allowed are {}", names.join(", ")))
        })?;
        maths::set_instruction_set(set).map_err(|error| Failure::input(format!("WORKSHIFT_ISA: {error}")))?;
    }
    voice.detail(&format!("instruction set {}, {} cores", maths::instruction_set(), cores()));
    Ok(())
}

/// Now, in UTC: `2026-07-01T12:00:00Z`.
pub fn now() -> String {
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
    date_time(seconds)
}

/// Seconds since 1970 as a date and a time of the Gregorian calendar.
fn date_time(seconds: u64) -> String {
    let (days, rest) = (seconds / 86_400, seconds % 86_400);
    let mut year = 1970;
    let mut left = days;
    let leap = |year: u64| year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    while left >= 365 + u64::from(leap(year)) {
        left -= 365 + u64::from(leap(year));
        year += 1;
    }
    let lengths = [31, 28 + u64::from(leap(year)), 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    let mut month = 0;
    while left >= lengths[month] {
        left -= lengths[month];
        month += 1;
    }
    let (hour, minute, second) = (rest / 3600, rest / 60 % 60, rest % 60);
    format!("{year:04}-{:02}-{:02}T{hour:02}:{minute:02}:{second:02}Z", month + 1, left + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Known answers of `date -u -d @SECONDS`. Teeth: a wrong leap year moves the second and third.
    #[test]
    fn seconds_are_dates() {
        assert_eq!(date_time(0), "1970-01-01T00:00:00Z");
        assert_eq!(date_time(951_782_400), "2000-02-29T00:00:00Z");
        assert_eq!(date_time(4_107_542_400), "2100-03-01T00:00:00Z");
        assert_eq!(date_time(1_782_950_399), "2026-07-01T23:59:59Z");
    }
}
