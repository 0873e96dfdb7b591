//! One future: headcount, people at work and posts, with the months in which people were laid off.

use super::axis::{Plot, Values};
use super::fonts::Weight;
use super::labels::{self, Label};
use super::number::{Unit, round_to};
use super::page::Page;
use super::palette::{self, AXIS, muted, state};
use super::scene::{Anchor, Area, Scene, Stroke, Text};
use super::table::{Table, number};
use super::{Chart, Scope, file_name, words};
use crate::analysis::story::Story;
use crate::engine::{Trace, metrics};
use crate::language::say;
use crate::study::Study;

const HEIGHT: f64 = 440.0;
/// Of which for the layoffs, above the lines.
const STRIP: f64 = 84.0;
/// Layoffs below this share of the largest have no number.
const WORTH_A_LABEL: f64 = 0.05;
/// Labels of layoffs closer than this are left out, pixels.
const APART: f64 = 46.0;

/// Metrics of the lines.
const LINES: [&str; 3] = ["payroll", "active", "posts"];

/// What the lines are called.
fn names() -> [String; 3] {
    [say!("chart-future-payroll"), say!("chart-future-active"), say!("chart-future-posts")]
}

/// A future of a study.
pub(super) fn draw(study: &Study, told: &Story, trace: &Trace, scope: &Scope) -> Chart {
    let all = metrics();
    let path = |name: &str| -> Vec<f64> {
        let metric = all.iter().position(|metric| metric.name == name);
        let value = |month: usize| metric.and_then(|metric| trace.value(metric, None, month)).unwrap_or(0.0);
        (0..trace.months.len()).map(value).collect()
    };
    let lines: Vec<Vec<f64>> = LINES.iter().map(|name| path(name)).collect();
    let layoffs = path("layoffs");
    let title = title(study, told, &lines[0], &layoffs);
    let scenario = words::scenario(&told.scenario);
    let what = say!("chart-future-subtitle", n = told.replication.to_string(), scenario);
    let subtitle = format!("{what} {}.", words::caveat());
    let footnote = super::method_footnote(scope, 1);
    let mut page = Page::new(&title, &subtitle, &footnote, HEIGHT);
    let payroll = all.iter().find(|metric| metric.name == "payroll").expect("a metric of the model");
    let largest = lines.iter().flatten().copied().fold(0.0, f64::max);
    let unit = Unit::of(payroll, &study.currency, largest);
    let labels = end_labels(&lines, &unit);
    let last = trace.months.len() - 1;
    let scale = Values::spanning(lines.iter().flatten().copied(), false, 6, unit.finest);
    let below = Area { top: page.body.top + STRIP, ..page.body };
    let plot = Plot::new(below, labels::room(&labels, 230.0), last, scale, &unit);
    plot.draw(&mut page.scene, study.start, &unit, &say!("chart-future-axis"));
    draw_layoffs(&mut page.scene, &plot, page.body.top, &layoffs);
    for (at, (line, name)) in lines.iter().zip(names()).enumerate() {
        let look = palette::scenario(at + 1);
        page.scene.group("series", &name, |scene| {
            scene.line(plot.points(line.iter().copied()), Stroke::new(look.mark, 2.2).dashed(look.dash));
        });
    }
    labels::draw(&mut page.scene, &plot, &labels, page.body.right);
    let alt = say!("chart-future-alt", title = title.as_str());
    let name = file_name(&["future", &told.scenario, &told.replication.to_string()]);
    let mut table = Table::new(&["month", "payroll", "active", "posts", "layoffs"]);
    for month in 0..=last {
        let values = lines.iter().chain([&layoffs]).map(|line| number(line[month]));
        table.row(std::iter::once(month.to_string()).chain(values));
    }
    page.chart(name, alt, table.csv())
}

fn title(study: &Study, told: &Story, payroll: &[f64], layoffs: &[f64]) -> String {
    let (opening, closing) = (payroll[0], payroll[payroll.len() - 1]);
    let laid_off: f64 = layoffs.iter().sum();
    let people = |n: f64| round_to(n.abs(), 1.0);
    say!(
        "chart-future-title",
        n = told.replication.to_string(),
        opening = people(opening),
        closing = people(closing),
        date = words::date(study.start, payroll.len() - 1),
        any = words::yes(laid_off >= 0.5),
        laid_off = people(laid_off)
    )
}

fn end_labels(lines: &[Vec<f64>], unit: &Unit) -> Vec<Label> {
    let label = |(at, (line, name)): (usize, (&Vec<f64>, String))| {
        let value = line[line.len() - 1];
        Label {
            value,
            name,
            number: unit.bare(value, unit.finest),
            colour: palette::scenario(at + 1).text,
            weight: if at == 0 { Weight::SemiBold } else { Weight::Regular },
            key: None,
        }
    };
    lines.iter().zip(names()).enumerate().map(label).collect()
}

/// A strip above the lines: how many are laid off in each month, the most as high as the strip.
fn draw_layoffs(scene: &mut Scene, plot: &Plot, top: f64, layoffs: &[f64]) {
    let most = layoffs.iter().copied().fold(0.0, f64::max);
    let bottom = top + STRIP - 20.0;
    let caption = if most < 0.5 { say!("chart-future-nobody") } else { say!("chart-future-strip") };
    scene.text(Text::new((plot.area.left, top + 8.0), caption, 12.0).colour(muted()));
    scene.line(vec![(plot.area.left, bottom), (plot.area.right, bottom)], Stroke::new(AXIS, 1.0));
    if most < 0.5 {
        return;
    }
    scene.group("series", &words::part("Laid off"), |scene| {
        let mut free_from = f64::NEG_INFINITY;
        for (month, n) in layoffs.iter().enumerate().filter(|(_, n)| **n >= 0.5) {
            let x = plot.x(month);
            let high = bottom - (STRIP - 50.0) * n / most;
            scene.line(vec![(x, bottom), (x, high)], Stroke::new(state::LAID_OFF, 5.0));
            if x >= free_from && *n >= WORTH_A_LABEL * most {
                let text = Text::new((x, high - 4.0), round_to(*n, 1.0), 12.0);
                scene.text(text.anchor(Anchor::Middle));
                free_from = x + APART;
            }
        }
    });
}
