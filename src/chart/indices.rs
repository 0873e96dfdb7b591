//! How much each assumption does to the spread of a number: bars with their 95 % intervals.

use super::axis::Values;
use super::evidence::{self, Names, ROW, Sheet};
use super::fonts::{self, Weight};
use super::inputs::{self, Roles};
use super::number::{Unit, finite};
use super::page::Page;
use super::palette;
use super::scene::{Area, Fill, Scene};
use super::table::{Table, number};
use super::{Chart, ChartError, Scope, file_name, footnote, words};
use crate::analysis::capital;
use crate::analysis::sensitivity::{
    Answer, Estimate, Evidence, Factor, GivenData, Morris, Results, Sobol, Subject, share,
};
use crate::language::say;

/// One assumption, a group, or luck.
struct Row<'a> {
    key: &'a str,
    name: String,
    /// Inside a sentence.
    inside: String,
    /// With its key, and in a table.
    with_key: String,
    in_tables: String,
    evidence: Evidence,
    /// What the bar shows; `None` where it cannot be computed.
    main: Option<Estimate>,
    /// A wider and paler bar behind it.
    behind: Option<Estimate>,
}

/// How the tables call what is drawn within a future.
const LUCK: &str = "luck";

impl<'a> Row<'a> {
    fn new(key: &'a str, roles: &Roles, evidence: Evidence, [main, behind]: [Option<Estimate>; 2]) -> Self {
        Self {
            key,
            name: inputs::title(key, roles),
            inside: inputs::name(key, roles),
            with_key: inputs::with_key(key, roles),
            in_tables: inputs::in_tables(key, roles),
            evidence,
            main,
            behind,
        }
    }

    fn size(&self) -> f64 {
        self.behind.or(self.main).map_or(f64::NEG_INFINITY, |estimate| finite(estimate.value))
    }
}

/// What a picture is of.
struct Sort {
    name: &'static str,
    title: String,
    subtitle: String,
    caption: String,
    how: String,
    columns: [&'static str; 2],
}

/// Indices of every assumption for the subject at a position.
///
/// # Errors
///
/// [`ChartError::Nothing`] where the number does not vary.
pub(super) fn draw(answer: &Answer, at: usize, scope: &Scope) -> Result<Chart, ChartError> {
    let subject = &answer.question.subjects[at];
    let nothing = || ChartError::Nothing(format!("{} is the same in every future", subject.phrase));
    let (rows, sort) = match &answer.results {
        Results::GivenData(all) => given_data(answer, subject, &all[at], &scope.roles),
        Results::Sobol(all) => sobol(answer, subject, &all[at], &scope.roles),
        Results::Morris(all) => morris(answer, subject, &all[at], &scope.roles),
        Results::Tornado(_) => return Err(ChartError::Nothing("a tornado has no indices".to_owned())),
    };
    let mut rows = rows;
    if rows.iter().all(|row| row.main.is_none_or(|main| main.interval == [0.0; 2])) {
        return Err(nothing());
    }
    rows.sort_by(|a, b| b.size().total_cmp(&a.size()));
    let is_share = !matches!(answer.results, Results::Morris(_));
    let (title, table) = (sort.title.clone(), csv(&rows, subject, sort.columns));
    // Shares are said as shares, everything else in the unit of the number.
    let unit_of_text = (!is_share).then_some(subject);
    let lengths: Vec<f64> = rows.iter().map(Row::size).collect();
    let shown = &rows[..evidence::n_shown(&lengths)];
    let values = shown
        .iter()
        .flat_map(|row| [row.main, row.behind])
        .flatten()
        .flat_map(|e| [e.value, e.interval[0], e.interval[1]]);
    let values: Vec<f64> =
        values.map(|value| if is_share { value.clamp(0.0, 1.0) } else { finite(value) }).collect();
    let largest = values.iter().fold(0.0_f64, |most, value| most.max(value.abs()));
    let unit = if is_share { shares() } else { Unit::of(&subject.metric, subject.currency(), largest) };
    let left_out = evidence::left_out(shown.len(), rows.len());
    let subtitle = format!("{}{left_out} {}.", sort.subtitle, words::caveat());
    let below = footnote(scope, &sort.how);
    let numbers = shown
        .iter()
        .map(|row| fonts::width(&text(row, unit_of_text), 12.0, Weight::Regular))
        .fold(0.0, f64::max)
        + 28.0;
    let names = Names::new(shown.iter().map(|row| row.name.as_str()));
    let mut page = Page::new(&title, &subtitle, &below, names.height());
    let scale = Values::spanning(values.into_iter().chain([0.0]), true, 5, unit.finest);
    let sheet = Sheet::new(page.body, names, numbers, scale);
    sheet.draw_legend(&mut page.scene, shown.iter().map(|row| row.evidence));
    let caption = format!("{}, {}", sort.caption, unit.label);
    sheet.draw_axis(&mut page.scene, &unit, &caption, false);
    for (at, row) in shown.iter().enumerate() {
        page.scene.group("series", &row.name, |scene| draw_row(scene, &sheet, at, row, unit_of_text));
    }
    let alt = alt(&title, shown, unit_of_text);
    let name = file_name(&["sensitivity", sort.name, &answer.scenario, &subject.name]);
    Ok(page.chart(name, alt, table))
}

fn draw_row(scene: &mut Scene, sheet: &Sheet, at: usize, row: &Row, of: Option<&Subject>) {
    let colour = palette::evidence(row.evidence);
    let y = sheet.y(at);
    sheet.draw_name(scene, at);
    let bar = |scene: &mut Scene, value: f64, half: f64, fill: Fill| {
        let (from, to) = (sheet.x(0.0), sheet.x(value));
        scene.rect(Area { left: from.min(to), right: from.max(to), top: y - half, bottom: y + half }, fill);
    };
    if let Some(behind) = row.behind {
        bar(scene, behind.value, ROW * 0.36, Fill::tint(colour, 0.35));
        sheet.draw_interval(scene, y - ROW * 0.2, behind.interval);
    }
    if let Some(main) = row.main {
        bar(scene, main.value, ROW * if row.behind.is_some() { 0.18 } else { 0.3 }, Fill::new(colour));
        let lower = if row.behind.is_some() { ROW * 0.14 } else { 0.0 };
        sheet.draw_interval(scene, y + lower, main.interval);
    }
    sheet.draw_number(scene, at, &text(row, of));
}

fn text(row: &Row, of: Option<&Subject>) -> String {
    let one = |estimate: Estimate| match of {
        None => share(estimate),
        Some(subject) => subject.step_in(estimate.value, estimate.interval.map(|limit| limit.max(0.0))),
    };
    match (row.behind, row.main) {
        (Some(total), _) => one(total),
        (None, Some(main)) => one(main),
        (None, None) => say!("chart-drivers-constant"),
    }
}

fn shares() -> Unit {
    Unit { divisor: 0.01, suffix: " %".to_owned(), label: say!("per-cent"), finest: 1e-3 }
}

fn given_data<'a>(
    answer: &'a Answer,
    subject: &Subject,
    found: &GivenData,
    roles: &Roles,
) -> (Vec<Row<'a>>, Sort) {
    let mut rows: Vec<Row> = (found.factors.iter().zip(&answer.factors))
        .map(|(of, factor)| row(factor, roles, [of.first, None]))
        .collect();
    rows.extend(answer.sets.iter().zip(&found.sets).map(|(set, first)| row(set, roles, [*first, None])));
    let title = title_of_share(&rows, subject);
    let sort = Sort {
        name: "given_data",
        title,
        subtitle: say!(
            "chart-drivers-data",
            subject = capital(&subject.phrase),
            scenario = words::scenario(&answer.scenario),
            sets = words::yes(!answer.sets.is_empty())
        ),
        caption: say!("chart-drivers-share"),
        how: say!("n-futures", n = found.spread.n),
        columns: ["first_order", ""],
    };
    (rows, sort)
}

fn sobol<'a>(answer: &'a Answer, subject: &Subject, found: &Sobol, roles: &Roles) -> (Vec<Row<'a>>, Sort) {
    let mut rows: Vec<Row> = (found.factors.iter().zip(&answer.factors))
        .map(|(of, factor)| row(factor, roles, [Some(of.indices.first), Some(of.indices.total)]))
        .collect();
    rows.extend(found.luck.map(|luck| {
        Row::new(LUCK, roles, Evidence::Luck, [Some(luck.indices.first), Some(luck.indices.total)])
    }));
    let title = title_of_parts(&rows, subject);
    let sort = Sort {
        name: "sobol",
        title,
        subtitle: say!(
            "chart-drivers-sobol",
            subject = capital(&subject.phrase),
            scenario = words::scenario(&answer.scenario)
        ),
        caption: say!("chart-drivers-share"),
        how: say!("chart-drivers-how-sobol", n = found.spread.n),
        columns: ["first_order", "total_order"],
    };
    (rows, sort)
}

fn morris<'a>(answer: &'a Answer, subject: &Subject, found: &Morris, roles: &Roles) -> (Vec<Row<'a>>, Sort) {
    let half = |of: Estimate| Estimate {
        value: 0.5 * of.value,
        interval: of.interval.map(|limit| (0.5 * limit).max(0.0)),
    };
    let mut rows: Vec<Row> = (found.factors.iter().zip(&answer.factors))
        .map(|(of, factor)| row(factor, roles, [Some(half(of.effects.mu_star)), None]))
        .collect();
    rows.extend(
        found.luck.map(|luck| Row::new(LUCK, roles, Evidence::Luck, [Some(luck.effects.mu_star), None])),
    );
    let assumptions = rows.iter().filter(|row| row.evidence != Evidence::Luck);
    let strongest = assumptions.reduce(|best, row| if row.size() > best.size() { row } else { best });
    let name = strongest.map_or("", |row| row.inside.as_str());
    let title = say!("chart-drivers-title-morris", name, subject = subject.phrase.as_str());
    let sort = Sort {
        name: "morris",
        title,
        subtitle: say!(
            "chart-drivers-morris",
            subject = capital(&subject.phrase),
            scenario = words::scenario(&answer.scenario)
        ),
        caption: say!("chart-drivers-size"),
        how: say!("chart-drivers-how-morris", n = found.spread.n),
        columns: ["half_mu_star", ""],
    };
    (rows, sort)
}

fn row<'a>(factor: &'a Factor, roles: &Roles, estimates: [Option<Estimate>; 2]) -> Row<'a> {
    Row::new(&factor.name, roles, factor.evidence, estimates)
}

/// `demand_growth alone explains 22 % (20 to 23) of the variance of headcount in March 2028`.
fn title_of_share(rows: &[Row], subject: &Subject) -> String {
    let strongest = rows.iter().filter_map(|row| Some((row, row.main?)));
    let strongest = strongest.reduce(|best, next| if next.1.value > best.1.value { next } else { best });
    let subject = subject.phrase.as_str();
    match strongest.filter(|(_, main)| main.interval[0] > 0.0) {
        Some((row, main)) => {
            say!("chart-drivers-title-data", name = row.name.as_str(), share = share(main), subject)
        }
        None => say!("chart-drivers-title-none", subject),
    }
}

/// `demand_growth takes part in 22 % (21 to 23) of the variance of headcount in March 2028, luck in 58 % (55 to 61)`.
fn title_of_parts(rows: &[Row], subject: &Subject) -> String {
    let total = |row: &Row| row.behind.map_or_else(String::new, share);
    let assumptions = rows.iter().filter(|row| row.evidence != Evidence::Luck);
    let strongest = assumptions.reduce(|best, row| if row.size() > best.size() { row } else { best });
    let luck = rows.iter().find(|row| row.evidence == Evidence::Luck);
    let (subject, others) = (subject.phrase.as_str(), if luck.is_some() { "luck" } else { "none" });
    let Some(strongest) = strongest else { return say!("chart-drivers-title-none", subject) };
    let (name, share) = (strongest.name.as_str(), total(strongest));
    let luck = luck.map_or_else(String::new, total);
    say!("chart-drivers-title-sobol", name, share, subject, others, luck)
}

fn alt(title: &str, rows: &[Row], of: Option<&Subject>) -> String {
    let bar = |row: &Row| {
        let graded = words::yes(row.evidence != Evidence::Luck);
        let (name, grade) = (row.with_key.as_str(), row.evidence.words());
        say!("chart-drivers-alt-item", name, graded, grade, size = text(row, of))
    };
    let bars: Vec<String> = rows.iter().map(bar).collect();
    say!("chart-drivers-alt", title, bars = bars.join("; "))
}

fn csv(rows: &[Row], subject: &Subject, [main, behind]: [&str; 2]) -> String {
    let columns: Vec<String> = [main, behind]
        .into_iter()
        .filter(|name| !name.is_empty())
        .flat_map(|name| [name.to_owned(), format!("{name}_low"), format!("{name}_high")])
        .collect();
    let header: Vec<&str> =
        ["metric", "factor", "name", "grade"].into_iter().chain(columns.iter().map(String::as_str)).collect();
    let mut table = Table::new(&header);
    let cells = |estimate: Option<Estimate>| {
        estimate.map_or([const { String::new() }; 3], |e| [e.value, e.interval[0], e.interval[1]].map(number))
    };
    for row in rows {
        let mut line = vec![
            subject.name.clone(),
            row.key.to_owned(),
            row.in_tables.clone(),
            row.evidence.name().to_owned(),
        ];
        line.extend(cells(row.main));
        if !behind.is_empty() {
            line.extend(cells(row.behind));
        }
        table.row(line);
    }
    table.csv()
}
