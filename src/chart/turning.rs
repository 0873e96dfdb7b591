//! An outcome against the value of one assumption, and where it turns.

use super::inputs::{self, Roles};
use super::page::Page;
use super::palette::{self, AXIS, ink, muted, paper};
use super::plane::{Plane, Side};
use super::scene::{Anchor, Area, Fill, Scene, Stroke, Text};
use super::table::{Table, number};
use super::{Chart, Scope, file_name, words};
use crate::analysis::break_even::{BreakEven, Turns};
use crate::analysis::{capital, unit_name};
use crate::language::say;

const HEIGHT: f64 = 380.0;

/// The curve of a break-even.
pub(super) fn draw(found: &BreakEven, scope: &Scope) -> Chart {
    let title = title(found, &scope.roles);
    let (what, limit) = match found.turns {
        Turns::Share(share) => (say!("chart-turning-share-axis"), share),
        Turns::Mean => {
            (say!("chart-turning-mean-axis", unit = unit_name(found.quantity_unit, &found.currency)), 0.0)
        }
    };
    let what_is = say!(
        "chart-turning-subtitle",
        condition = capital(&found.condition_said),
        scenario = words::scenario(&found.scenario),
        name = inputs::name(&found.key, &scope.roles)
    );
    let subtitle = format!("{what_is} {}.", words::caveat());
    let footnote = super::method_footnote(scope, u64::from(found.replications));
    let mut page = Page::new(&title, &subtitle, &footnote, HEIGHT);
    let readings = &found.curve.readings;
    let (first, last) = (readings.first().map_or(0.0, |r| r.value), readings.last().map_or(1.0, |r| r.value));
    let up = match found.turns {
        Turns::Share(_) => Side::percent(),
        Turns::Mean => Side::spanning(readings.iter().flat_map(|reading| reading.band), 5),
    };
    let plane = Plane::new(page.body, 24.0, Side::between(first, last, 6), up);
    let unit = match found.unit.as_str() {
        "" | "1" => String::new(),
        unit => format!(" ({})", unit_name(unit, &found.currency)),
    };
    page.scene.group("plane", "value level", |scene| {
        plane.draw(scene, &format!("{}{unit}", inputs::title(&found.key, &scope.roles)), &what);
    });
    draw_turnings(&mut page.scene, &plane, found);
    let y = plane.y(limit);
    page.scene
        .line(vec![(plane.area.left, y), (plane.area.right, y)], Stroke::new(ink(), 1.2).dashed(&[6.0, 4.0]));
    page.scene.group("series", &found.key, |scene| draw_curve(scene, &plane, found));
    label_turnings(&mut page.scene, &plane, found);
    let alt = alt(found, &title, &scope.roles);
    let name = file_name(&["break_even", &found.key, &found.scenario]);
    page.chart(name, alt, csv(found))
}

fn title(found: &BreakEven, roles: &Roles) -> String {
    let name = inputs::name(&found.key, roles);
    // The sentence begins with it, but for the mean.
    let (inside, condition) = (found.condition_said.as_str(), capital(&found.condition_said));
    match (&found.curve.turnings[..], found.turns) {
        ([], _) => say!("chart-turning-none", condition, name),
        ([one], Turns::Share(share)) => {
            let share = crate::analysis::number::share_of_futures(share);
            say!("chart-turning-share", condition, share, name, place = found.place(one))
        }
        ([one], Turns::Mean) => {
            let side = if one.rises { "above" } else { "below" };
            say!("chart-turning-mean", condition = inside, name, side, place = found.place(one))
        }
        (several, _) => say!("chart-turning-several", condition, n = several.len(), name),
    }
}

fn draw_curve(scene: &mut Scene, plane: &Plane, found: &BreakEven) {
    let look = palette::scenario(1);
    let line = |which: fn(&crate::analysis::break_even::Reading) -> f64| {
        found
            .curve
            .readings
            .iter()
            .map(|reading| plane.point((reading.value, which(reading))))
            .collect::<Vec<_>>()
    };
    scene.band(line(|r| r.band[1]), line(|r| r.band[0]), Fill::tint(look.mark, 0.22));
    scene.line(line(|r| r.level), Stroke::new(look.mark, 2.2));
    for at in line(|r| r.level) {
        scene.dot(at, 2.4, Fill::new(look.mark));
    }
}

fn draw_turnings(scene: &mut Scene, plane: &Plane, found: &BreakEven) {
    for turning in &found.curve.turnings {
        let left = turning.low.map_or(plane.area.left, |low| plane.x(low));
        let right = turning.high.map_or(plane.area.right, |high| plane.x(high)).max(left + 1.0);
        let area = Area { left, right, top: plane.area.top, bottom: plane.area.bottom };
        scene.rect(area, Fill::tint(AXIS, 0.22));
        let x = plane.x(turning.value);
        scene.line(vec![(x, plane.area.top), (x, plane.area.bottom)], Stroke::new(ink(), 1.4));
    }
}

/// The value beside its line, on the side with room.
fn label_turnings(scene: &mut Scene, plane: &Plane, found: &BreakEven) {
    for (at, turning) in found.curve.turnings.iter().enumerate() {
        let x = plane.x(turning.value);
        let text = found.value_of(turning);
        let y = plane.area.top + 16.0 + 18.0 * (at % 8) as f64;
        let text = Text::new((x + 8.0, y), text, 13.0).bold().colour(ink());
        let text = if x + 8.0 + text.width() > plane.area.right {
            Text { at: (x - 8.0, y), ..text }.anchor(Anchor::End)
        } else {
            text
        };
        let (left, right) = match text.anchor {
            Anchor::End => (text.at.0 - text.width(), text.at.0),
            _ => (text.at.0, text.at.0 + text.width()),
        };
        scene.rect(
            Area { left: left - 3.0, right: right + 3.0, top: y - 13.0, bottom: y + 4.0 },
            Fill::tint(paper(), 0.9),
        );
        scene.text(text);
    }
    if found.curve.turnings.is_empty() {
        let at = (plane.area.right, plane.area.top + 14.0);
        scene.text(Text::new(at, say!("chart-turning-no"), 13.0).colour(muted()).anchor(Anchor::End));
    }
}

fn alt(found: &BreakEven, title: &str, roles: &Roles) -> String {
    let mut alt = say!("chart-turning-alt", title, name = inputs::with_key(&found.key, roles));
    for sentence in found.sentences().iter().skip(1) {
        alt.push(' ');
        alt.push_str(&inputs::in_plain_words(sentence, roles));
    }
    alt
}

fn csv(found: &BreakEven) -> String {
    let mut table = Table::new(&["value", "level", "low", "high"]);
    for reading in &found.curve.readings {
        let [low, high] = reading.band;
        table.row([reading.value, reading.level, low, high].map(number));
    }
    table.csv()
}
