//! Coverage against density of every box of a search, and which boxes are told.

use super::page::Page;
use super::palette::{self, AXIS, muted};
use super::plane::{Plane, Side};
use super::scene::{Area, Fill, Scene, Stroke, Text};
use super::table::{Table, number};
use super::{Chart, Scope, file_name, words};
use crate::analysis::discover::{Discovery, FoundBox};
use crate::analysis::prim::Count;
use crate::language::say;

const HEIGHT: f64 = 400.0;

/// Share of all hits that is inside.
fn coverage(inside: Count, all: Count) -> f64 {
    Count { n: all.hits, hits: inside.hits }.share()
}

/// The trade-off of every search of a discovery; `None` if nothing was found.
pub(super) fn draw(discovery: &Discovery, scope: &Scope) -> Option<Chart> {
    let found = &discovery.found;
    found.boxes.first()?;
    let fresh = found.fresh_inside();
    let title = say!(
        "chart-trade-title",
        n = found.boxes.len(),
        coverage = percent(coverage(fresh, found.fresh)),
        condition = discovery.condition_said.as_str(),
        density = percent(fresh.share())
    );
    let scenario = words::scenario(&discovery.scenario);
    let what = say!("chart-trade-subtitle", n = found.fresh.n, scenario);
    let subtitle = format!("{what} {}.", words::caveat());
    let footnote = super::method_footnote(scope, found.seen.n as u64);
    let mut page = Page::new(&title, &subtitle, &footnote, HEIGHT);
    let plane = Plane::new(page.body, 110.0, Side::percent(), Side::percent());
    page.scene.group("plane", "coverage density", |scene| {
        plane.draw(scene, &say!("chart-trade-across"), &say!("chart-trade-up"));
    });
    draw_all_futures(&mut page.scene, &plane, found.seen.share());
    for (at, one) in found.boxes.iter().enumerate() {
        let name = say!("chart-box", n = at + 1);
        page.scene.group("series", &name, |scene| draw_search(scene, &plane, discovery, one, at));
    }
    for (at, one) in found.boxes.iter().enumerate() {
        label(&mut page.scene, &plane, discovery, one, at);
    }
    let alt = alt(discovery, &title);
    let name = file_name(&["trade_off", &discovery.scenario]);
    Some(page.chart(name, alt, csv(discovery)))
}

/// The share without any restriction.
fn draw_all_futures(scene: &mut Scene, plane: &Plane, share: f64) {
    let y = plane.y(share);
    scene.line(vec![(plane.area.left, y), (plane.area.right, y)], Stroke::new(AXIS, 1.2).dashed(&[6.0, 4.0]));
    let text =
        Text::new((plane.area.right + 8.0, y + 4.0), say!("chart-trade-all", share = percent(share)), 12.0);
    scene.text(text.colour(muted()));
}

fn draw_search(scene: &mut Scene, plane: &Plane, discovery: &Discovery, one: &FoundBox, at: usize) {
    let found = &discovery.found;
    let look = palette::scenario(at + 1);
    for step in &one.steps {
        let place = plane.point((step.coverage(found.seen.hits), step.density()));
        scene.dot(place, 2.6, Fill::tint(look.mark, 0.75));
    }
    let told = plane.point((coverage(one.inside, found.seen), one.inside.share()));
    let fresh = plane.point((coverage(one.fresh, found.fresh), one.fresh.share()));
    scene.line(vec![told, fresh], Stroke::new(look.mark, 1.2));
    scene.dot(told, 7.0, Fill::new(look.mark));
    scene.dot(fresh, 7.0, Fill::new(look.mark));
    scene.dot(fresh, 4.5, Fill::new(palette::paper()));
}

/// Its name below dot and ring, to the left: the boxes on the way lie above and to the right.
fn label(scene: &mut Scene, plane: &Plane, discovery: &Discovery, one: &FoundBox, at: usize) {
    let found = &discovery.found;
    let told = plane.point((coverage(one.inside, found.seen), one.inside.share()));
    let fresh = plane.point((coverage(one.fresh, found.fresh), one.fresh.share()));
    let (x, y) = (told.0.min(fresh.0), told.1.max(fresh.1) + 26.0);
    let text = say!("chart-trade-label", at = at + 1, n = n_restricted(one));
    let text = Text::new((x, y.min(plane.area.bottom - 6.0)), text, 13.0);
    let text = text.bold().colour(palette::scenario(at + 1).text);
    let left = (x - text.width()).max(plane.area.left + 4.0);
    let text = Text { at: (left, text.at.1), ..text };
    let (top, bottom) = (text.at.1 - 13.0, text.at.1 + 4.0);
    let paper = Area { left: left - 3.0, right: left + text.width() + 3.0, top, bottom };
    scene.rect(paper, Fill::tint(palette::paper(), 0.85));
    scene.text(text);
}

/// Assumptions that a box restricts.
fn n_restricted(one: &FoundBox) -> usize {
    one.ranges.iter().filter(|range| range.is_restricted()).count()
}

fn percent(share: f64) -> String {
    crate::analysis::number::share_of_futures(share)
}

fn alt(discovery: &Discovery, title: &str) -> String {
    let found = &discovery.found;
    let item = |(at, one): (usize, &FoundBox)| {
        say!(
            "chart-trade-alt-item",
            n = at + 1,
            coverage = percent(coverage(one.inside, found.seen)),
            density = percent(one.inside.share()),
            fresh_coverage = percent(coverage(one.fresh, found.fresh)),
            fresh_density = percent(one.fresh.share())
        )
    };
    let boxes: Vec<String> = found.boxes.iter().enumerate().map(item).collect();
    say!("chart-trade-alt", title, boxes = boxes.join("; "))
}

fn csv(discovery: &Discovery) -> String {
    let found = &discovery.found;
    let mut table = Table::new(&["box", "kind", "coverage", "density", "n", "hits"]);
    let mut row = |at: usize, kind: &str, inside: Count, all: Count| {
        table.row([
            (at + 1).to_string(),
            kind.to_owned(),
            number(coverage(inside, all)),
            number(inside.share()),
            inside.n.to_string(),
            inside.hits.to_string(),
        ]);
    };
    for (at, one) in found.boxes.iter().enumerate() {
        for step in &one.steps {
            row(at, "search", step.inside, found.seen);
        }
        row(at, "told", one.inside, found.seen);
        row(at, "fresh", one.fresh, found.fresh);
    }
    table.csv()
}
