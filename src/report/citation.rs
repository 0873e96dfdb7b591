//! How a chart of a run is cited: as a citation file (CFF 1.2.0) and as BibTeX.
//!
//! A study does not say who wrote it, so its authors stand as "Authors of the study ...": whoever cites puts the names
//! there. There is no year: equal runs have equal citations, whenever they were made; the receipt names the run.

use super::manifest::Manifest;

/// What is cited: a chart, or a set of pictures and tables.
#[derive(Debug, Clone, Copy)]
pub struct Cited<'a> {
    /// Title of the study.
    pub study: &'a str,
    /// What it is: the title of the chart.
    pub title: &'a str,
    /// The run that it shows.
    pub manifest: &'a Manifest,
}

impl Cited<'_> {
    fn key(&self) -> String {
        let plain = |c: char| if c.is_ascii_alphanumeric() || c == '-' { c } else { '-' };
        let study: String = self.manifest.study.chars().map(plain).collect();
        format!("{study}-{}", self.manifest.short_receipt())
    }

    fn authors(&self) -> String {
        format!("Authors of the study “{}”", self.study)
    }

    /// `CITATION.cff`. Source: <https://citation-file-format.github.io>, schema 1.2.0.
    pub fn cff(&self) -> String {
        let Manifest { version, receipt, .. } = self.manifest;
        let quoted = |text: &str| serde_json::Value::from(text).to_string(); // YAML takes the texts of JSON
        format!(
            "cff-version: 1.2.0\n\
             message: \"If you publish this, cite it as below, with the names of the study's authors.\"\n\
             type: dataset\n\
             title: {title}\n\
             authors:\n  - name: {authors}\n\
             identifiers:\n  - type: other\n    value: {receipt}\n    description: Receipt of the run\n\
             references:\n  - type: software\n    title: workshift\n    version: {version}\n    \
             authors:\n      - name: The workshift authors\n",
            title = quoted(self.title),
            authors = quoted(&self.authors()),
            receipt = quoted(&format!("sha256:{receipt}")),
            version = quoted(version),
        )
    }

    /// `citation.bib`: one entry of type `misc`.
    pub fn bibtex(&self) -> String {
        let Manifest { version, receipt, .. } = self.manifest;
        format!(
            "@misc{{{key},\n  \
             title        = {{{title}}},\n  \
             author       = {{{{{authors}}}}},\n  \
             howpublished = {{Simulation with workshift {version}, receipt \\texttt{{{receipt}}}}},\n  \
             note         = {{Conditional on the assumptions of the study, not a forecast}}\n}}\n",
            key = self.key(),
            title = tex(self.title),
            authors = tex(&self.authors()),
        )
    }
}

/// A text as TeX reads it.
pub fn tex(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' | '%' | '$' | '#' | '_' | '{' | '}' => {
                out.push('\\');
                out.push(c);
            }
            '\\' => out.push_str("\\textbackslash{}"),
            '~' => out.push_str("\\textasciitilde{}"),
            '^' => out.push_str("\\textasciicircum{}"),
            '“' => out.push_str("``"),
            '”' => out.push_str("''"),
            '−' => out.push_str("$-$"),
            '±' => out.push_str("$\\pm$"),
            '\u{a0}' => out.push('~'),
            _ => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::fixture;
    use crate::engine::{Mode, Plan, Sampling};
    use crate::report::Options;

    fn manifest() -> Manifest {
        let plan = Plan {
            replications: 100,
            seed: 1,
            sampling: Sampling::Random,
            mode: Mode::MonteCarlo,
            freeze: None,
            threads: None,
            keep_draws: true,
        };
        Manifest::new("my firm", &fixture::results(2, 1, 36), &plan, "0f".repeat(32), Options::default())
    }

    /// Teeth: a title with the signs of YAML and TeX in it must not end a text or begin a command.
    #[test]
    fn titles_of_any_signs_stay_texts() {
        let manifest = manifest();
        let title = "Layoffs: 4 % \"more\" in R&D_{new} – #1";
        let cited = Cited { study: "R & D", title, manifest: &manifest };
        let cff = cited.cff();
        let line = cff.lines().find_map(|line| line.strip_prefix("title: ")).unwrap();
        assert_eq!(serde_json::from_str::<String>(line).unwrap(), title);
        for part in [
            "cff-version: 1.2.0\n",
            "authors:\n  - name: \"Authors of the study “R & D”\"\n",
            &manifest.receipt,
        ] {
            assert!(cff.contains(part), "{part} in {cff}");
        }
        let bib = cited.bibtex();
        assert!(bib.starts_with("@misc{my-firm-0f0f0f0f,\n") && bib.ends_with("}\n"), "{bib}");
        assert!(bib.contains("{Layoffs: 4 \\% \"more\" in R\\&D\\_\\{new\\} – \\#1}"), "{bib}");
        let (open, close) = (bib.matches('{').count(), bib.matches('}').count());
        assert_eq!(open, close, "{bib}");
    }
}
