//! How far the mean of a number moves when each assumption goes to its ends.

use super::axis::Values;
use super::evidence::{self, Names, ROW, Sheet};
use super::inputs::{self, Roles};
use super::number::{Unit, finite, power_of_ten_above};
use super::page::Page;
use super::palette::{self, muted};
use super::scene::{Anchor, Area, Fill, Scene, Text};
use super::table::{Table, number};
use super::{Chart, ChartError, Scope, file_name, footnote, words};
use crate::analysis::capital;
use crate::analysis::number::plain;
use crate::analysis::sensitivity::{Answer, Factor, Results, Subject, Tornado, TornadoFactor};
use crate::language::say;

/// One assumption with its ends.
struct Row<'a> {
    factor: &'a Factor,
    /// What the assumption is called.
    name: String,
    bar: TornadoFactor,
    ends: [f64; 2],
}

/// The tornado of the subject at a position.
///
/// # Errors
///
/// [`ChartError::Nothing`] where nothing moves the mean.
pub(super) fn draw(answer: &Answer, at: usize, scope: &Scope) -> Result<Chart, ChartError> {
    let subject = &answer.question.subjects[at];
    let Results::Tornado(all) = &answer.results else {
        return Err(ChartError::Nothing("only a tornado is drawn as one".to_owned()));
    };
    let rows = rows(answer, &all[at], &scope.roles);
    if rows.iter().all(|row| row.bar.is_inert) {
        return Err(ChartError::Nothing(format!("no assumption moves {}", subject.phrase)));
    }
    let lengths: Vec<f64> = rows.iter().map(|row| row.bar.width()).collect();
    let shown = &rows[..evidence::n_shown(&lengths)];
    let values: Vec<f64> = (shown.iter())
        .flat_map(|row| [row.bar.low.interval, row.bar.high.interval].concat())
        .map(finite)
        .collect();
    let unit =
        Unit::of(&subject.metric, subject.currency(), values.iter().fold(0.0, |most, v| most.max(v.abs())));
    let title = title(&rows[0], subject, &unit);
    let what = say!(
        "chart-tornado-subtitle",
        subject = capital(&subject.phrase),
        scenario = words::scenario(&answer.scenario)
    );
    let subtitle = format!("{what}{} {}.", evidence::left_out(shown.len(), rows.len()), words::caveat());
    let how = say!("chart-tornado-how", n = all[at].spread.n);
    let names = Names::new(shown.iter().map(|row| row.name.as_str()));
    let mut page = Page::new(&title, &subtitle, &footnote(scope, &how), names.height());
    let scale = Values::spanning(values.into_iter().chain([0.0]), true, 5, unit.finest);
    let sheet = Sheet::new(page.body, names, 130.0, scale);
    sheet.draw_legend(&mut page.scene, shown.iter().map(|row| row.factor.evidence));
    sheet.draw_axis(&mut page.scene, &unit, &say!("chart-tornado-axis", unit = unit.label.as_str()), true);
    let ends = say!("range", low = "5 %", high = "95 %");
    let at_right = Text::new((page.body.right, page.body.top + 36.0), ends, 12.0);
    page.scene.text(at_right.colour(muted()).anchor(Anchor::End));
    for (at, row) in shown.iter().enumerate() {
        page.scene.group("series", &row.name, |scene| draw_row(scene, &sheet, at, row));
    }
    let alt = alt(&title, shown, &unit, &scope.roles);
    let name = file_name(&["sensitivity", "tornado", &answer.scenario, &subject.name]);
    Ok(page.chart(name, alt, csv(&rows, subject, &scope.roles)))
}

/// The widest bar first.
fn rows<'a>(answer: &'a Answer, found: &Tornado, roles: &Roles) -> Vec<Row<'a>> {
    let mut rows: Vec<Row> = (answer.factors.iter().zip(&found.factors).zip(&answer.ends))
        .map(|((factor, bar), ends)| Row {
            factor,
            name: inputs::title(&factor.name, roles),
            bar: *bar,
            ends: ends.unwrap_or([f64::NAN; 2]),
        })
        .collect();
    rows.sort_by(|a, b| b.bar.width().total_cmp(&a.bar.width()));
    rows
}

fn draw_row(scene: &mut Scene, sheet: &Sheet, at: usize, row: &Row) {
    let colour = palette::evidence(row.factor.evidence);
    let y = sheet.y(at);
    sheet.draw_name(scene, at);
    // Where both ends go the same way the bars would lie on each other: one above, one below the middle.
    let same_side = row.bar.low.value * row.bar.high.value > 0.0;
    let half = ROW * 0.3;
    for (end, fill, is_upper) in
        [(row.bar.low, Fill::tint(colour, 0.45), true), (row.bar.high, Fill::new(colour), false)]
    {
        let (top, bottom) = match (same_side, is_upper) {
            (false, _) => (y - half, y + half),
            (true, true) => (y - half, y),
            (true, false) => (y, y + half),
        };
        let (from, to) = (sheet.x(0.0), sheet.x(end.value));
        scene.rect(Area { left: from.min(to), right: from.max(to), top, bottom }, fill);
        sheet.draw_interval(scene, f64::midpoint(top, bottom), end.interval);
    }
    let [low, high] = row.ends.map(plain);
    sheet.draw_number(scene, at, &say!("range", low, high));
}

fn title(row: &Row, subject: &Subject, unit: &Unit) -> String {
    let said = |end: crate::analysis::sensitivity::Estimate| {
        let step = power_of_ten_above((end.interval[1] - end.interval[0]) / 10.0);
        format!("{}{}", unit.signed(end.value, step), unit.suffix)
    };
    say!(
        "chart-tornado-title",
        name = row.name.as_str(),
        subject = subject.phrase.as_str(),
        low = said(row.bar.low),
        high = said(row.bar.high)
    )
}

fn alt(title: &str, rows: &[Row], unit: &Unit, roles: &Roles) -> String {
    let bar = |row: &Row| {
        let said = |end: crate::analysis::sensitivity::Estimate| {
            unit.signed(end.value, power_of_ten_above((end.interval[1] - end.interval[0]) / 10.0))
        };
        let (low, high) = (said(row.bar.low), said(row.bar.high));
        let name = inputs::with_key(&row.factor.name, roles);
        say!("chart-tornado-alt-item", name, grade = row.factor.evidence.words(), low, high)
    };
    let bars: Vec<String> = rows.iter().map(bar).collect();
    say!("chart-tornado-alt", title, bars = bars.join("; "))
}

fn csv(rows: &[Row], subject: &Subject, roles: &Roles) -> String {
    let mut table = Table::new(&[
        "metric",
        "factor",
        "name",
        "grade",
        "q05",
        "q95",
        "low",
        "low_low",
        "low_high",
        "high",
        "high_low",
        "high_high",
    ]);
    for row in rows {
        let mut line = vec![
            subject.name.clone(),
            row.factor.name.clone(),
            inputs::in_tables(&row.factor.name, roles),
            row.factor.evidence.name().to_owned(),
        ];
        line.extend(row.ends.map(number));
        for end in [row.bar.low, row.bar.high] {
            line.extend([end.value, end.interval[0], end.interval[1]].map(number));
        }
        table.row(line);
    }
    table.csv()
}
