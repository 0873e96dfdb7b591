//! Roles by scenarios, one small picture each, all on one scale.

use super::axis::{Plot, Values};
use super::fan::quantile;
use super::fonts::{self, Weight};
use super::number::finite;
use super::page::Page;
use super::palette::{self, AXIS, ink, muted};
use super::relative::{self, Role};
use super::rows::Names;
use super::scene::{Anchor, Area, Fill, Scene, Stroke, Text};
use super::table::{Table, number};
use super::view::View;
use super::{Chart, ChartError, Scope, file_name, words};
use crate::engine::Results;
use crate::language::say;

/// Rows and columns at most; what is left over is one row, and not drawn.
const ROWS: usize = 8;
const COLUMNS: usize = 6;
const NAME: f64 = 13.0;
/// Lines of the name of a scenario at most.
const HEADING_LINES: usize = 8;
const LINE: f64 = 16.0;
/// Room for the names of roles, and for the numbers of the scale.
const NAMES: f64 = 150.0;
const SCALE: f64 = 44.0;
const PANEL: f64 = 78.0;
const BETWEEN: f64 = 18.0;

/// A role, or all that have no row of their own.
struct Row<'a> {
    name: String,
    roles: Vec<Role<'a>>,
}

/// What is drawn of a row in a scenario, in shares of the opening headcount.
struct Line {
    mean: Vec<f64>,
    /// Middle 80 % of the futures; of a single role only, since quantiles do not add up.
    band: Option<[Vec<f64>; 2]>,
}

impl Row<'_> {
    /// Its roles, as in the tables.
    fn cell(&self) -> String {
        self.roles.iter().map(|role| role.view.role_cell()).collect::<Vec<_>>().join(" ")
    }

    fn line(&self, scenario: usize) -> Result<Line, ChartError> {
        let opening: f64 = self.roles.iter().map(|role| role.opening).sum();
        let months: Vec<_> = self
            .roles
            .iter()
            .map(|role| role.view.with_scenario(scenario).months())
            .collect::<Result<_, _>>()?;
        let n_months = months.first().map_or(0, Vec::len);
        let sum = |t: usize| months.iter().map(|role| finite(role[t].mean)).sum::<f64>() / opening;
        let mean = (0..n_months).map(sum).collect();
        let band = match &months[..] {
            [one] if one.last().is_some_and(|end| end.n > 1) => Some(
                [2, 6].map(|which| quantile(one, which).into_iter().map(|v| finite(v) / opening).collect()),
            ),
            _ => None,
        };
        Ok(Line { mean, band })
    }
}

pub(super) fn draw(results: &Results, scope: &Scope) -> Result<Chart, ChartError> {
    let scope = Scope { role: None, ..scope.clone() };
    let view = View::new(results, &scope, "payroll")?;
    let (roles, empty) = relative::roles(&view)?;
    let n_roles = roles.len();
    let rows = rows(roles);
    let columns = view.chosen(COLUMNS);
    let lines = rows
        .iter()
        .map(|row| columns.iter().map(|view| row.line(view.scenario)).collect::<Result<Vec<_>, _>>())
        .collect::<Result<Vec<_>, _>>()?;
    let title = title(&view, &rows, &columns, &lines);
    let subtitle = subtitle(&view, (&rows, n_roles, empty), columns.len())?;

    // Few columns leave room for longer names.
    let names = if columns.len() > 2 { NAMES } else { 1.6 * NAMES };
    let sheet_left = names + SCALE;
    let width =
        (super::page::ROOM - sheet_left - BETWEEN * (columns.len() - 1) as f64) / columns.len() as f64;
    let headings: Vec<Vec<String>> = columns
        .iter()
        .map(|view| fonts::wrap(&view.scenario_name(), NAME, Weight::SemiBold, width - 4.0, HEADING_LINES))
        .collect();
    let head = LINE * headings.iter().map(Vec::len).max().unwrap_or(1) as f64 + 10.0;
    let panel = if rows.len() == 1 { 2.4 * PANEL } else { PANEL };
    let row_names = Names::new(rows.iter().map(|row| row.name.as_str()), names - 8.0, panel);
    let height = head + rows.len() as f64 * (panel + BETWEEN) - BETWEEN + 28.0;
    let mut page = Page::new(&title, &subtitle, &view.footnote(), height);
    let all =
        lines.iter().flatten().flat_map(|line| line.mean.iter().chain(line.band.iter().flatten().flatten()));
    let scale = Values::spanning(all.copied().chain([0.0]), true, 3, 1e-3);
    for (c, (column, heading)) in columns.iter().zip(&headings).enumerate() {
        let left = page.body.left + sheet_left + (width + BETWEEN) * c as f64;
        let look = palette::scenario(column.scenario);
        for (i, line) in heading.iter().enumerate() {
            let at = (left, page.body.top + 12.0 + LINE * i as f64);
            page.scene.text(Text::new(at, line, NAME).bold().colour(look.text));
        }
        for (r, row) in rows.iter().enumerate() {
            let top = page.body.top + head + (panel + BETWEEN) * r as f64;
            let area = Area { left, right: left + width, top, bottom: top + panel };
            let name = format!("{}|{}", results.scenarios[column.scenario], row.cell());
            let plot = Plot::filling(area, view.last, scale.clone());
            page.scene.group("panel", &name, |scene| {
                plot.tell(scene);
                draw_panel(scene, &plot, column.scenario, &lines[r][c], &lines[r][0]);
                if c == 0 {
                    plot.draw_numbers(scene, &relative::unit());
                    let at = (page.body.left, f64::midpoint(area.top, area.bottom));
                    row_names.draw(scene, &row.name, at, (Weight::SemiBold, ink()));
                }
                if r + 1 == rows.len() {
                    draw_ends(scene, &plot, &view);
                }
            });
        }
    }
    let alt = alt(&view, &rows, &columns, &lines, &title);
    let name = file_name(&["multiples", view.metric().name]);
    Ok(page.chart(name, alt, csv(&view, &rows, &columns, &lines)))
}

/// The largest roles, and the others as one.
fn rows(mut roles: Vec<Role>) -> Vec<Row> {
    let own = if roles.len() > ROWS { ROWS - 1 } else { roles.len() };
    let others = roles.split_off(own);
    let mut rows: Vec<Row> =
        roles.into_iter().map(|role| Row { name: role.view.place(), roles: vec![role] }).collect();
    if !others.is_empty() {
        rows.push(Row { name: say!("multiples-other", n = others.len()), roles: others });
    }
    rows
}

/// The dates of the first and the last month; their years where there is no room for more.
fn draw_ends(scene: &mut Scene, plot: &Plot, view: &View) {
    let ends = [(0, plot.area.left, Anchor::Start), (view.last, plot.area.right, Anchor::End)];
    let width = |text: &str| fonts::width(text, 12.0, Weight::Regular);
    let dates = ends.map(|(month, ..)| view.date(month));
    let fits = width(&dates[0]) + width(&dates[1]) + 10.0 <= plot.area.width();
    for ((_, x, anchor), date) in ends.into_iter().zip(dates) {
        let year = date.rsplit(' ').next().unwrap_or_default().to_owned();
        let text = Text::new((x, plot.area.bottom + 20.0), if fits { date } else { year }, 12.0);
        scene.text(text.colour(muted()).anchor(anchor));
        scene.line(vec![(x, plot.area.bottom), (x, plot.area.bottom + 5.0)], Stroke::new(AXIS, 1.0));
    }
}

fn draw_panel(scene: &mut Scene, plot: &Plot, scenario: usize, line: &Line, base: &Line) {
    let look = palette::scenario(scenario);
    plot.draw_grid(scene);
    if let Some([low, high]) = &line.band {
        let points = |values: &[f64]| plot.points(values.iter().copied());
        scene.band(points(high), points(low), Fill::tint(look.mark, 0.22));
    }
    if scenario > 0 {
        let stroke = Stroke::new(palette::scenario(0).mark, 1.2).dashed(&[4.0, 3.0]);
        scene.line(plot.points(base.mean.iter().copied()), stroke);
    }
    scene.line(plot.points(line.mean.iter().copied()), Stroke::new(look.mark, 2.0));
    let Some(end) = line.mean.last() else { return };
    // The number stands where the line is not: above a low end, below a high one.
    let low = plot.values.share(*end) < 0.5;
    let y = if low { plot.area.top + 11.0 } else { plot.area.bottom - 6.0 };
    let text = Text::new((plot.area.right - 2.0, y), percent(*end), 12.0);
    let text = text.colour(look.text).bold().anchor(Anchor::End);
    scene.paper_behind(&text);
    scene.text(text);
}

/// `87 %`.
fn percent(share: f64) -> String {
    relative::unit().text(share, 0.01)
}

/// The role and the scenario that differ most from the base.
fn title(view: &View, rows: &[Row], columns: &[View], lines: &[Vec<Line>]) -> String {
    let what = words::at_date(view.metric(), &view.end());
    let end = |r: usize, c: usize| lines[r][c].mean.last().copied().unwrap_or(0.0);
    let mut most: Option<(f64, usize, usize)> = None;
    for r in 0..rows.len() {
        for c in 1..columns.len() {
            let apart = (end(r, c) - end(r, 0)).abs();
            if most.is_none_or(|(best, ..)| apart > best) {
                most = Some((apart, r, c));
            }
        }
    }
    match most {
        Some((apart, r, c)) if apart >= 0.005 => say!(
            "multiples-title",
            what,
            role = rows[r].name.as_str(),
            here = percent(end(r, 0)),
            base = columns[0].scenario_name(),
            there = percent(end(r, c)),
            scenario = columns[c].scenario_name(),
        ),
        Some(_) => say!("multiples-title-same", what),
        None => {
            let all: Vec<f64> = (0..rows.len()).map(|r| end(r, 0)).collect();
            let (low, high) =
                all.iter().fold((f64::INFINITY, f64::NEG_INFINITY), |(a, b), v| (a.min(*v), b.max(*v)));
            let (low, high) = (percent(low), percent(high));
            let range = if low == high { low } else { say!("range", low, high) };
            say!("multiples-title-range", what, range)
        }
    }
}

fn subtitle(
    view: &View,
    (rows, n_roles, empty): (&[Row], usize, usize),
    n_columns: usize,
) -> Result<String, ChartError> {
    let mut text = say!(
        "multiples-subtitle",
        metric = words::name_of(view.metric()),
        unit = relative::unit().label,
        sample = words::yes(view.is_sample()?),
        dashed = words::yes(n_columns > 1),
        base = words::scenario(&view.results.scenarios[0]),
    );
    if let Some(row) = rows.last().filter(|row| row.roles.len() > 1) {
        let (own, rest) = (rows.len() - 1, row.roles.len());
        text = format!("{text} {}", say!("multiples-merged", n = n_roles, own, rest));
    }
    let left_out = view.left_out(n_columns, false);
    Ok(format!("{text}{}{left_out} {}.", relative::left_out(empty), words::caveat()))
}

fn alt(view: &View, rows: &[Row], columns: &[View], lines: &[Vec<Line>], title: &str) -> String {
    let end = |(view, line): (&View, &Line)| {
        let share = percent(line.mean.last().copied().unwrap_or(0.0));
        say!("multiples-alt-end", share, scenario = view.scenario_name())
    };
    let row = |(row, lines): (&Row, &Vec<Line>)| {
        let ends: Vec<String> = columns.iter().zip(lines).map(end).collect();
        format!("{}: {}", row.name, ends.join(", "))
    };
    let rows: Vec<String> = rows.iter().zip(lines).map(row).collect();
    let (metric, date) = (words::inside(view.metric()), view.end());
    say!("multiples-alt", title, metric, date, rows = rows.join("; "))
}

fn csv(view: &View, rows: &[Row], columns: &[View], lines: &[Vec<Line>]) -> String {
    let mut table =
        Table::new(&["scenario", "month", "date", "roles", "metric", "unit", "mean", "q10", "q90", "label"]);
    for (row, lines) in rows.iter().zip(lines) {
        for (column, line) in columns.iter().zip(lines) {
            for (t, mean) in line.mean.iter().enumerate() {
                let [low, high] = line
                    .band
                    .as_ref()
                    .map_or_else(Default::default, |[low, high]| [number(low[t]), number(high[t])]);
                table.row([
                    view.results.scenarios[column.scenario].clone(),
                    t.to_string(),
                    words::iso_date(view.results.start, t),
                    row.cell(),
                    view.metric().name.to_owned(),
                    "share of opening headcount".to_owned(),
                    number(*mean),
                    low,
                    high,
                    row.name.clone(),
                ]);
            }
        }
    }
    table.csv()
}
