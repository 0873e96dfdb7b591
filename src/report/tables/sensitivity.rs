//! An answer about sensitivity as tables: all numbers for programs, the same rounded for people.

use super::csv::{Cell, CsvTable};
use crate::analysis::capital;
use crate::analysis::number::plain;
use crate::analysis::sensitivity::{
    Answer, Elementary, Estimate, Evidence, Factor, Results, SobolFactor, Subject, share, signed,
};
use crate::language::notation::written;
use crate::language::say;
use crate::report::SectionTable;

/// The tables of an answer, one file each, in the order of the factors.
pub fn sensitivity_tables(answer: &Answer) -> Vec<CsvTable> {
    match answer.results {
        Results::GivenData(_) => given_data(answer),
        Results::Sobol(_) => sobol(answer),
        Results::Morris(_) => vec![morris(answer)],
        Results::Tornado(_) => vec![tornado(answer)],
    }
}

fn text(text: &str) -> Cell {
    Cell::Text(text.to_owned())
}

fn yes(is: bool) -> Cell {
    text(if is { "yes" } else { "no" })
}

fn estimate(estimate: Option<Estimate>) -> [Cell; 3] {
    [estimate.map(|e| e.value), estimate.map(|e| e.interval[0]), estimate.map(|e| e.interval[1])]
        .map(Cell::from)
}

/// Metric, factor and grade: the start of every row.
fn start(subject: &Subject, factor: &Factor) -> Vec<Cell> {
    vec![text(&subject.name), text(&factor.name), text(factor.evidence.name())]
}

fn given_data(answer: &Answer) -> Vec<CsvTable> {
    let Results::GivenData(all) = &answer.results else { return Vec::new() };
    let mut indices = CsvTable::new(
        "indices",
        &[
            "metric",
            "factor",
            "grade",
            "rank_correlation",
            "rank_correlation_low",
            "rank_correlation_high",
            "first_order",
            "first_order_low",
            "first_order_high",
            "correlated_with",
        ],
    );
    let mut grades =
        CsvTable::new("grades", &["metric", "grade", "first_order", "first_order_low", "first_order_high"]);
    for (subject, found) in answer.question.subjects.iter().zip(all) {
        for (of, factor) in found.factors.iter().zip(&answer.factors) {
            let partners: Vec<&str> = (answer.correlated.iter())
                .filter_map(|(a, b, _)| match &factor.name {
                    name if name == a => Some(b.as_str()),
                    name if name == b => Some(a.as_str()),
                    _ => None,
                })
                .collect();
            let mut row = start(subject, factor);
            row.extend(estimate(of.rank_correlation));
            row.extend(estimate(of.first));
            row.push(text(&partners.join(" ")));
            indices.row(row);
        }
        for (set, first) in answer.sets.iter().zip(&found.sets) {
            let mut row = start(subject, set);
            row.extend(estimate(None));
            row.extend(estimate(*first));
            row.push(Cell::Empty);
            indices.row(row);
        }
        for (grade, sum) in &found.grades {
            let mut row = vec![text(&subject.name), text(grade.name())];
            row.extend(estimate(Some(*sum)));
            grades.row(row);
        }
    }
    vec![indices, grades]
}

fn sobol(answer: &Answer) -> Vec<CsvTable> {
    let Results::Sobol(all) = &answer.results else { return Vec::new() };
    let mut indices = CsvTable::new(
        "indices",
        &[
            "metric",
            "factor",
            "grade",
            "first_order",
            "first_order_low",
            "first_order_high",
            "total_order",
            "total_order_low",
            "total_order_high",
            "inert",
        ],
    );
    let mut grades = CsvTable::new(
        "grades",
        &[
            "metric",
            "grade",
            "first_order",
            "first_order_low",
            "first_order_high",
            "total_order",
            "total_order_low",
            "total_order_high",
        ],
    );
    let both =
        |of: &SobolFactor| [estimate(Some(of.indices.first)), estimate(Some(of.indices.total))].concat();
    for (subject, found) in answer.question.subjects.iter().zip(all) {
        let luck = Factor { name: "luck".to_owned(), keys: Vec::new(), evidence: Evidence::Luck };
        let factors = found.factors.iter().zip(&answer.factors);
        for (of, factor) in factors.chain(found.luck.iter().map(|of| (of, &luck))) {
            let mut row = start(subject, factor);
            row.extend(both(of));
            row.push(yes(of.is_inert));
            indices.row(row);
        }
        for (grade, of) in &found.grades {
            let mut row = vec![text(&subject.name), text(grade.name())];
            row.extend(both(of));
            grades.row(row);
        }
    }
    vec![indices, grades]
}

fn morris(answer: &Answer) -> CsvTable {
    let mut effects = CsvTable::new(
        "effects",
        &["metric", "factor", "grade", "mu", "mu_star", "mu_star_low", "mu_star_high", "sigma", "inert"],
    );
    let Results::Morris(all) = &answer.results else { return effects };
    for (subject, found) in answer.question.subjects.iter().zip(all) {
        let luck = Factor { name: "luck".to_owned(), keys: Vec::new(), evidence: Evidence::Luck };
        let factors = found.factors.iter().zip(&answer.factors);
        for (of, factor) in factors.chain(found.luck.iter().map(|of| (of, &luck))) {
            let Elementary { mu, mu_star, sigma } = of.effects;
            let mut row = start(subject, factor);
            row.push(mu.into());
            row.extend(estimate(Some(mu_star)));
            row.extend([sigma.into(), yes(of.is_inert)]);
            effects.row(row);
        }
    }
    effects
}

fn tornado(answer: &Answer) -> CsvTable {
    let mut table = CsvTable::new(
        "tornado",
        &[
            "metric",
            "factor",
            "grade",
            "q05",
            "q95",
            "low",
            "low_low",
            "low_high",
            "high",
            "high_low",
            "high_high",
            "swing",
            "swing_low",
            "swing_high",
            "inert",
        ],
    );
    let Results::Tornado(all) = &answer.results else { return table };
    for (subject, found) in answer.question.subjects.iter().zip(all) {
        for ((of, factor), ends) in found.factors.iter().zip(&answer.factors).zip(&answer.ends) {
            let mut row = start(subject, factor);
            row.extend([ends.map(|ends| ends[0]).into(), ends.map(|ends| ends[1]).into()]);
            for part in [of.low, of.high, of.swing] {
                row.extend(estimate(Some(part)));
            }
            row.push(yes(of.is_inert));
            table.row(row);
        }
    }
    table
}

/// The tables for people, one a number, the strongest factor first.
pub fn sensitivity_for_people(answer: &Answer) -> Vec<SectionTable> {
    (0..answer.question.subjects.len()).map(|at| for_people(answer, at)).collect()
}

fn for_people(answer: &Answer, at: usize) -> SectionTable {
    let subject = &answer.question.subjects[at];
    let (assumption, factor) = (say!("sensitivity-assumption"), say!("sensitivity-factor"));
    let (grade, alone) = (say!("assumption-grade"), say!("sensitivity-share-alone"));
    let (columns, mut rows): (Vec<String>, Vec<(f64, Vec<String>)>) = match &answer.results {
        Results::GivenData(all) => (
            vec![assumption, grade, alone, say!("sensitivity-rank")],
            (all[at].factors.iter().zip(&answer.factors))
                .map(|(of, factor)| (factor, of.first, of.rank_correlation))
                .chain(answer.sets.iter().zip(&all[at].sets).map(|(set, first)| (set, *first, None)))
                .map(|(factor, first, rank)| {
                    let said = first.map_or_else(|| say!("chart-drivers-constant"), shown_share);
                    let rank = rank.map_or_else(String::new, |rho| {
                        let [low, high] = rho.interval.map(signed);
                        format!("{} ({})", signed(rho.value), say!("range", low, high))
                    });
                    (first.map_or(f64::NEG_INFINITY, |first| first.value), line(factor, [said, rank]))
                })
                .collect(),
        ),
        Results::Sobol(all) => {
            let luck = Factor { name: "luck".to_owned(), keys: Vec::new(), evidence: Evidence::Luck };
            let factors = all[at].factors.iter().zip(&answer.factors);
            let rows = (factors.chain(all[at].luck.iter().map(|of| (of, &luck))))
                .map(|(of, factor)| {
                    let total =
                        if of.is_inert { say!("sensitivity-nothing") } else { share(of.indices.total) };
                    (of.indices.total.value, line(factor, [shown_share(of.indices.first), total]))
                })
                .collect();
            (vec![factor, grade, alone, say!("sensitivity-takes-part")], rows)
        }
        Results::Morris(all) => {
            let luck = Factor { name: "luck".to_owned(), keys: Vec::new(), evidence: Evidence::Luck };
            let factors = all[at].factors.iter().zip(&answer.factors).map(|(of, factor)| (of, factor, 0.5));
            let rows = (factors.chain(all[at].luck.iter().map(|of| (of, &luck, 1.0))))
                .map(|(of, factor, step)| {
                    let Elementary { mu, mu_star, sigma } = of.effects;
                    let size = |value: f64| subject.step(step * value);
                    let cells = if of.is_inert {
                        [say!("sensitivity-nothing"), String::new(), String::new()]
                    } else {
                        let range = mu_star.interval.map(|limit| step * limit.max(0.0));
                        [
                            subject.step_in(step * mu_star.value, range),
                            subject.signed_step(step * mu),
                            size(sigma),
                        ]
                    };
                    (step * mu_star.value, line(factor, cells))
                })
                .collect();
            let [size, mean, spread] = [
                say!("sensitivity-step-size"),
                say!("sensitivity-step-mean"),
                say!("sensitivity-step-spread"),
            ];
            (vec![factor, grade, size, mean, spread], rows)
        }
        Results::Tornado(all) => (
            vec![
                assumption,
                grade,
                "5 %".to_owned(),
                "95 %".to_owned(),
                say!("sensitivity-change-low"),
                say!("sensitivity-change-high"),
            ],
            (all[at].factors.iter().zip(&answer.factors).zip(&answer.ends))
                .map(|((of, factor), ends)| {
                    let [low, high] = ends.map_or([const { String::new() }; 2], |ends| ends.map(plain));
                    let change = |part: Estimate| {
                        if of.is_inert {
                            return say!("sensitivity-no-change");
                        }
                        subject.change(part.value, (part.interval[1] - part.value) / 1.96)
                    };
                    (of.width(), line(factor, [low, high, change(of.low), change(of.high)]))
                })
                .collect(),
        ),
    };
    rows.sort_by(|a, b| b.0.total_cmp(&a.0));
    SectionTable {
        caption: capital(&subject.phrase),
        columns,
        rows: rows.into_iter().map(|(_, row)| row).collect(),
    }
}

fn line<const N: usize>(factor: &Factor, cells: [String; N]) -> Vec<String> {
    let is_luck = factor.evidence == Evidence::Luck;
    let name = if is_luck { say!("luck") } else { factor.name.clone() };
    [name, factor.evidence.words()].into_iter().chain(cells).collect()
}

/// A share, said to be indistinguishable from 0 where its interval covers 0.
fn shown_share(estimate: Estimate) -> String {
    if estimate.interval[0] <= 0.0 {
        let most = 100.0 * estimate.interval[1].clamp(0.0, 1.0);
        let decimals = usize::from(most < 9.95);
        return say!("sensitivity-zero", most = written(&format!("{most:.decimals$}")));
    }
    share(estimate)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::sensitivity::{Method, Question, ask};
    use crate::engine::{Sampling, Silent};
    use crate::language::{Language, Notation, texts};

    fn said(method: Method) -> (String, Vec<CsvTable>) {
        let study = crate::study::example();
        let subject = |name: &&str| Subject::read(name, &study).unwrap();
        let question = Question {
            scenario: 0,
            subjects: ["payroll", "layoffs_cum", "total_cost_cum"].iter().map(subject).collect(),
            method,
            groups: Vec::new(),
            n: method.least_n(),
            sampling: Sampling::Random,
            seed: 3,
            freeze: None,
        };
        let answer = ask(&study, &question, None, &Silent).unwrap();
        let tables = sensitivity_for_people(&answer)
            .into_iter()
            .flat_map(|table| [vec![table.caption], table.columns, table.rows.concat()].concat());
        let said = [vec![answer.title()], answer.lead(), answer.sentences(), tables.collect()].concat();
        (said.join("\n"), sensitivity_tables(&answer))
    }

    /// Teeth: a sentence or a cell that is written out in the code, or data that change with the language.
    #[test]
    fn sensitivity_leaves_no_english_in_another_language() {
        let english = texts(Language::English);
        for method in Method::ALL {
            let (in_english, tables) = said(method);
            assert!(english.iter().filter(|text| in_english.contains(text.as_str())).count() > 5);
            for language in &Language::ALL[1..] {
                let own = texts(*language).join("\n");
                let (said, same) = Notation::of(*language).apply(|| said(method));
                for text in english.iter().filter(|text| !own.contains(text.as_str())) {
                    assert!(!said.contains(text.as_str()), "{language:?}: `{text}` in\n{said}");
                }
                for word in [" the ", " of ", " luck", "Grade", "changes", " by ", " and ", "None"] {
                    assert!(!said.contains(word), "{language:?}: `{word}` in\n{said}");
                }
                let bytes = |tables: &[CsvTable]| tables.iter().map(CsvTable::to_json).collect::<Vec<_>>();
                assert_eq!(bytes(&tables), bytes(&same));
            }
        }
    }
}
