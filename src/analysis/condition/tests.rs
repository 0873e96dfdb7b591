use super::*;
use crate::engine::metrics;
use crate::study::example;

fn read(text: &str) -> Condition {
    Condition::read(text, &example()).unwrap_or_else(|error| panic!("{error}"))
}

fn probe(name: &str, role: Option<usize>, when: When) -> Probe {
    let metric = metrics().iter().position(|metric| metric.name == name).expect("a metric");
    Probe { metric, role, when }
}

/// Teeth: each line tells a sign, a factor, a per cent, a role or a time from its neighbours.
#[test]
fn a_condition_is_read_as_it_is_meant() {
    let payroll = probe("payroll", None, When::Horizon);
    let start = probe("payroll", None, When::Month(0));
    let one = |text: &str| read(text).tests()[0].clone();
    let plain = one("payroll < 12000");
    assert_eq!((plain.quantity, plain.comparison), (payroll, Comparison::Less));
    assert_eq!(plain.limit, [(12000.0, Anchor::One)]);
    assert_eq!(one("payroll>=1.2e4").comparison, Comparison::AtLeast);
    assert_eq!(one("payroll>=1.2e4").limit, plain.limit);
    assert_eq!(one("payroll <= -5").limit, [(-5.0, Anchor::One)]);
    assert_eq!(one("payroll < 80 % * base").limit, [(0.8, Anchor::Base(payroll))]);
    assert_eq!(one("payroll < base*0.8 - 5").limit, [(0.8, Anchor::Base(payroll)), (-5.0, Anchor::One)]);
    assert_eq!(one("payroll < start").limit, [(1.0, Anchor::Own(start))]);
    let hires = probe("hires_cum", None, When::Horizon);
    assert_eq!(one("payroll > 2 * hires_cum").limit, [(2.0, Anchor::Own(hires))]);
    let rate = one("layoff_rate_12m.peak > 10 %");
    assert_eq!(rate.quantity, probe("layoff_rate_12m", None, When::Peak));
    assert_eq!(rate.limit, [(0.1, Anchor::One)]);
    let role = one("active[ clerks ]@6 < 0.9 * start");
    assert_eq!(role.quantity, probe("active", Some(0), When::Month(6)));
    assert_eq!(role.limit, [(0.9, Anchor::Own(probe("active", Some(0), When::Month(0))))]);
    assert_eq!(one("active@2027-03 > 1").quantity.when, one("active@14 > 1").quantity.when);
    let two = read("  payroll <  60   and hires_cum>3 ");
    assert_eq!((two.tests().len(), two.text()), (2, "payroll < 60 and hires_cum>3"));
}

/// Every mistake is pointed at: the column is that of the wrong word.
#[test]
fn mistakes_are_named_with_their_column() {
    let refused = |text: &str| Condition::read(text, &example()).expect_err(text);
    for (text, column, what) in [
        ("", 1, "a metric is missing"),
        ("layofs_cum > 12000", 1, "unknown metric `layofs_cum`"),
        ("layoffs_cum", 12, "a comparison is missing"),
        ("layoffs_cum = 5", 13, "`=` is not a comparison"),
        ("layoffs_cum >", 14, "a metric is missing"),
        ("layoffs_cum > 12,000", 17, "`,000` is not understood here"),
        ("layoffs_cum > 5 or hires_cum > 3", 17, "`or hires_cum > 3` is not understood here"),
        ("layoffs_cum > 1e999", 15, "`1e999` is not a number"),
        ("layoffs_cum > 5 * bse", 19, "unknown metric `bse`"),
        ("layoffs_cum > base * x", 22, "a number is missing"),
        ("active[clrk] > 5", 8, "unknown role `clrk`"),
        ("active[clerks > 5", 8, "`]` is missing"),
        ("delivered[clerks] > 1", 10, "`delivered` exists for the whole firm only"),
        ("active@37 > 5", 8, "`37` is not a month of the study, allowed is 0 to 36"),
        ("active@2025-12 > 5", 8, "`2025-12` is not a month of the study"),
        ("active@2026-13 > 5", 8, "`2026-13` is not a month of the study"),
        ("active@ > 5", 9, "a month is missing"),
        ("active.low > 5", 8, "`.low` is not known"),
        ("active > 5 and", 15, "a metric is missing"),
        ("\u{e4}ctive > 5", 1, "unknown metric `\u{e4}ctive`"),
    ] {
        let error = refused(text);
        assert!(error.what.contains(what), "{text}: {}", error.what);
        assert_eq!(error.column, column, "{text}: {}", error.what);
    }
    assert_eq!(refused("layofs_cum > 1").hint.unwrap(), "did you mean `layoffs_cum`?");
    let shown = refused("active > 5 x").to_string();
    assert!(shown.ends_with("\n  active > 5 x\n             ^"), "{shown}");
}

/// By hand, two futures. Teeth: a margin of the wrong sign, or the base's value taken from the
/// scenario, changes the answer.
#[test]
fn a_condition_is_asked_future_by_future() {
    let condition = read("payroll < 0.8 * base and hires_cum >= 3");
    assert_eq!(condition.probes().len(), 2);
    assert_eq!(condition.base_probes(), [probe("payroll", None, When::Horizon)]);
    let own = [vec![70.0, 79.0, 80.0, 70.0], vec![3.0, 9.0, 9.0, 2.0]];
    let base = [vec![100.0, 100.0, 100.0, 100.0]];
    assert_eq!(condition.holds(&own, &base), [true, true, false, false]);
    assert_eq!(condition.margins(0, &own, &base), [10.0, 1.0, 0.0, 10.0]);
    assert_eq!(condition.margins(1, &own, &base), [0.0, 6.0, 6.0, -1.0]);
}

/// Teeth: each line tells a comparison, a unit, a sign, a factor or an anchor from its neighbours.
#[test]
fn a_condition_is_said_in_plain_words() {
    let said = |text: &str| read(text).said(&example());
    for (text, words) in [
        ("layoffs_cum > 12345", "layoffs by January 2029 above 12,345"),
        ("layoffs_cum >= 30", "layoffs by January 2029 at least 30"),
        ("payroll@6 < 62.5", "headcount in July 2026 below 62.5"),
        ("payroll.peak <= 80", "headcount at the peak at most 80"),
        ("layoff_rate_12m.peak > 5.5 %", "the peak of the 12-month layoff rate above 5.5 %"),
        ("payroll < 80 % * base", "headcount in January 2029 < 0.8 × base"),
        ("payroll <= 0.8 * base + 2.5", "headcount in January 2029 ≤ 0.8 × base + 2.5"),
        ("payroll > -0.5 * start", "headcount in January 2029 > −0.5 × headcount in January 2026"),
        ("payroll >= base - 5", "headcount in January 2029 ≥ base − 5"),
        ("payroll > 2 * hires_cum", "headcount in January 2029 > 2 × hires by January 2029"),
        (
            "payroll < 60 and hires_cum > 3",
            "headcount in January 2029 below 60 and hires by January 2029 above 3",
        ),
    ] {
        assert_eq!(said(text), words);
    }
    let money = said("total_cost_cum > 2.3451e9");
    assert!(money.ends_with("above EUR 2.3451 bn") || money.ends_with("above USD 2.3451 bn"), "{money}");
    let role = said("active[ clerks ]@6 < 40");
    assert!(role.starts_with("people at work of ") && role.ends_with("in July 2026 below 40"), "{role}");
}
