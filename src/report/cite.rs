//! How to cite a run or one of its charts: a line of text, a BibTeX entry, a CFF file.
//!
//! A citation names the study, the program and the receipt, with which anybody can make the same
//! numbers again. It knows neither authors nor dates: a run folder holds none, and equal runs have
//! equal citations.

use super::manifest::Manifest;
use crate::language::say;

/// What is cited.
#[derive(Debug, Clone, Copy)]
pub struct Citation<'a> {
    /// Title of the study.
    pub study: &'a str,
    /// How the run was made.
    pub manifest: &'a Manifest,
    /// Name and title of a chart; the whole run where there is none.
    pub chart: Option<(&'a str, &'a str)>,
}

impl Citation<'_> {
    /// One line for a list of references or a slide.
    pub fn text(&self) -> String {
        let study = stop(self.study);
        let made = capital(&self.made());
        match self.chart {
            None => say!("citation", study, made),
            Some((_, title)) => say!("citation-chart", title, study, made),
        }
    }

    /// A BibTeX entry of type `misc`; letters that LaTeX reads as commands are escaped.
    pub fn bibtex(&self) -> String {
        let key: String =
            self.name().chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect();
        format!(
            "@misc{{{key},\n  title = {{{{{}}}}},\n  howpublished = {{{}}},\n  note = {{{}}}\n}}",
            latex(self.title()),
            latex(&capital(&self.made())),
            latex(&self.note())
        )
    }

    /// A `CITATION.cff`, version 1.2.0 of the format.
    pub fn cff(&self) -> String {
        let authors = say!("citation-authors", study = self.study);
        format!(
            "cff-version: 1.2.0\nmessage: {}\ntype: dataset\ntitle: {}\nauthors:\n  - name: {}\nabstract: {}\n\
             identifiers:\n  - type: other\n    value: {}\n    description: {}\n",
            yaml(&say!("citation-please")),
            yaml(self.title()),
            yaml(&authors),
            yaml(&self.note()),
            yaml(&self.manifest.receipt),
            yaml(&say!("citation-receipt")),
        )
    }

    fn title(&self) -> &str {
        self.chart.map_or(self.study, |(_, title)| title)
    }

    /// `workshift-4c8bfd5f-flow`.
    fn name(&self) -> String {
        let chart = self.chart.map_or_else(String::new, |(name, _)| format!("-{name}"));
        format!("{}-{}{chart}", self.manifest.tool, self.manifest.short_receipt())
    }

    /// `simulation with workshift 0.1.0, 1,000 futures of 10 scenarios, seed 1, receipt 4c8b...`.
    fn made(&self) -> String {
        let manifest = self.manifest;
        let program = format!("{} {}", manifest.tool, manifest.version);
        let scenarios = manifest.scenarios.len();
        let receipt = manifest.receipt.get(..16).unwrap_or(&manifest.receipt);
        if manifest.mode == "expectation" {
            return say!("citation-expectation", program, scenarios, receipt);
        }
        let (futures, seed) = (u64::from(manifest.replications), manifest.seed.to_string());
        say!("citation-made", program, scenarios, futures, seed, receipt)
    }

    fn note(&self) -> String {
        match self.chart {
            None => say!("citation-note"),
            Some((name, _)) => say!("citation-note-chart", name, study = self.study),
        }
    }
}

/// The text with a full stop at its end.
fn stop(text: &str) -> String {
    let text = text.trim();
    if text.ends_with(['.', '!', '?']) { text.to_owned() } else { format!("{text}.") }
}

fn capital(text: &str) -> String {
    crate::analysis::capital(text)
}

/// A text that LaTeX prints as it stands.
pub fn latex(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' => out.push_str("\\textbackslash{}"),
            '&' | '%' | '$' | '#' | '_' | '{' | '}' => out.extend(['\\', c]),
            '~' => out.push_str("\\textasciitilde{}"),
            '^' => out.push_str("\\textasciicircum{}"),
            '<' => out.push_str("\\textless{}"),
            '>' => out.push_str("\\textgreater{}"),
            '\u{a0}' => out.push('~'),
            '−' => out.push_str("$-$"),
            '±' => out.push_str("$\\pm$"),
            '“' => out.push_str("``"),
            '”' => out.push_str("''"),
            '–' => out.push_str("--"),
            '\n' | '\r' | '\t' => out.push(' '),
            c => out.push(c),
        }
    }
    out
}

/// A text in the double quotes of YAML, which read escapes as JSON does.
fn yaml(text: &str) -> String {
    serde_json::to_string(text).expect("a text makes JSON")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::fixture;
    use crate::engine::{Mode, Plan, Sampling};
    use crate::report::Options;

    fn manifest() -> Manifest {
        let plan = Plan {
            replications: 10_000,
            seed: 7,
            sampling: Sampling::Random,
            mode: Mode::MonteCarlo,
            freeze: None,
            threads: None,
            keep_draws: false,
        };
        Manifest::new("firm", &fixture::results(2, 1, 12), &plan, "3f".repeat(32), Options::default())
    }

    /// Teeth: a `%` left alone makes the rest of the line a comment, a brace an open group.
    #[test]
    fn bibtex_escapes_what_latex_reads_as_commands() {
        let manifest = manifest();
        let chart = Some(("flow_base", "50 % of R&D_{1} quit: −3 ± 1 in “A”"));
        let entry = Citation { study: "A\\B", manifest: &manifest, chart }.bibtex();
        assert!(entry.starts_with("@misc{workshift-3f3f3f3f-flow-base,\n"), "{entry}");
        assert!(
            entry.contains("title = {{50 \\% of R\\&D\\_\\{1\\} quit: $-$3 $\\pm$ 1 in ``A''}},"),
            "{entry}"
        );
        assert!(entry.contains("of the study ``A\\textbackslash{}B''."), "{entry}");
        let bare = entry.replace("\\{", "").replace("\\}", "");
        assert_eq!(bare.matches('{').count(), bare.matches('}').count());
    }

    #[test]
    fn a_citation_names_the_study_the_program_and_the_receipt() {
        let manifest = manifest();
        let run = Citation { study: "A firm", manifest: &manifest, chart: None };
        let version = env!("CARGO_PKG_VERSION");
        assert_eq!(
            run.text(),
            format!(
                "A firm. Simulation with workshift {version}, 2 scenarios, 10,000 futures, seed 7, receipt \
                 3f3f3f3f3f3f3f3f."
            )
        );
        let chart = Citation { chart: Some(("flow", "They quit")), ..run };
        assert!(chart.text().starts_with("They quit [chart]. In: A firm. Simulation"), "{}", chart.text());
        let cff = Citation { study: "A \"firm\"\nof two lines", ..run }.cff();
        assert!(cff.contains("\ntitle: \"A \\\"firm\\\"\\nof two lines\"\n"), "{cff}");
        assert!(cff.contains(&"3f".repeat(32)));
        assert_eq!(cff.lines().count(), 11, "a text stays on its line");
    }
}
