//! The receipt: one hash over everything that a run folder depends on.
//!
//! Over the inputs as parsed (labels, sources, grades and notes too), the versions of the program and
//! of the model, and the options that change numbers or files. Not over paths, threads or time, and
//! not over how a table is laid out: comments, blank space, blank lines, quotes, separators, line ends
//! and the order of columns change nothing.

mod checked;
mod inputs;

use sha2::{Digest, Sha256};

use super::manifest::{Options, SEMANTICS, TOOL, freeze_name, hex, mode_name, sampling_name};
use crate::engine::Plan;
use crate::study::Study;

/// SHA-256, as 64 hex digits, over everything that the run folder of this study and plan depends on.
///
/// Of the plan everything counts but `threads`; of the options everything but what the plan and the
/// results say already (`freeze`, `randomisations`).
pub fn receipt(study: &Study, plan: &Plan, options: &Options) -> String {
    let mut canon = Canon(Sha256::new());
    canon.text("tool", TOOL);
    canon.text("version", env!("CARGO_PKG_VERSION"));
    canon.count("semantics", u64::from(SEMANTICS));
    canon.count("replications", u64::from(plan.replications));
    canon.count("seed", plan.seed);
    canon.text("sampling", sampling_name(plan.sampling));
    canon.text("mode", mode_name(plan.mode));
    canon.text("freeze", plan.freeze.map_or("", freeze_name));
    canon.list("set", options.set.iter(), |canon, set| canon.text("cell", set));
    canon.list("scenario", options.scenario.iter(), |canon, name| canon.text("name", name));
    canon.count("charts", u64::from(options.charts));
    canon.count("draws", u64::from(options.draws && plan.keep_draws));
    if let Some(method) = &options.method {
        canon.text("method", &method.name);
        canon.text("method_options", &method.options.to_string()); // keys come in order
    }
    if let Some(theme) = &options.theme {
        canon.text("theme", &theme.name); // the report says it, in the command
        canon.text("theme_files", &theme.sha256);
    }
    checked::study(&mut canon, study);
    inputs::files(&mut canon, &study.files);
    hex(&canon.0.finalize())
}

/// Fields with a name and a length, so that no two studies make the same bytes.
struct Canon(Sha256);

impl Canon {
    fn bytes(&mut self, name: &str, kind: u8, bytes: &[u8]) {
        self.0.update((name.len() as u64).to_le_bytes());
        self.0.update(name.as_bytes());
        self.0.update([kind]);
        self.0.update((bytes.len() as u64).to_le_bytes());
        self.0.update(bytes);
    }

    fn text(&mut self, name: &str, text: &str) {
        self.bytes(name, b't', text.as_bytes());
    }

    fn count(&mut self, name: &str, count: u64) {
        self.bytes(name, b'n', &count.to_le_bytes());
    }

    fn number(&mut self, name: &str, number: f64) {
        self.bytes(name, b'f', &number.to_bits().to_le_bytes());
    }

    fn list<T>(&mut self, name: &str, list: impl ExactSizeIterator<Item = T>, each: impl Fn(&mut Self, T)) {
        self.count(name, list.len() as u64);
        list.for_each(|entry| each(self, entry));
    }
}

#[cfg(test)]
mod tests;
