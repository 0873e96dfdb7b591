//! Each part matters, and the layout of the files does not.

use super::*;
use crate::assumption::{Bounds, Card, Distribution, Grade, Origin, Quantity, Rounding};
use crate::engine::{Freeze, Mode, Sampling};
use crate::report::manifest::ThemeCall;
use crate::study::{
    Action, Correlation, Event, InputFile, Path, QuantityId, Region, Role, Scenario, Size, Target, YearMonth,
};

fn quantity(key: &str, value: f64) -> Quantity {
    Quantity {
        key: key.to_owned(),
        cell: value.to_string(),
        distribution: Distribution::Fixed(value),
        bounds: Bounds { low: 0.0, low_open: false, high: 1e6, high_open: true },
        rounding: Rounding::None,
        unit: "share".to_owned(),
        grade: Some(Grade::Judgement),
        source: "the author, for the test".to_owned(),
        origin: Origin::Base,
    }
}

fn scenario() -> Scenario {
    let id = QuantityId(0);
    let role = Role {
        name: "engineer".to_owned(),
        label: "Engineers".to_owned(),
        region: 0,
        headcount: id,
        vacancies: id,
        wage: id,
        exposure: id,
        substitution: id,
        task_length_median: id,
        quit_rate: id,
        retirement_rate: id,
        observed: true,
        new_work_share: id,
        is_ai: false,
    };
    let region = Region {
        name: "us".to_owned(),
        notice_months: id,
        severance_weeks: id,
        observation: id,
        benefit_months: id,
        benefit_cap: None,
    };
    let path = Path {
        from: 0,
        to: 0,
        capacity: None,
        acceptance: id,
        success: id,
        training_months: 6,
        training_cost: 100.0,
    };
    let layoff = Action::Layoff { from: vec![0], size: Size::People(QuantityId(1)), work_ends: id, held: id };
    let set = Action::Set { target: Target::Observation(0), value: id };
    Scenario {
        name: "base".to_owned(),
        quantities: vec![quantity("a", 0.5), quantity("b", 40.0)],
        assumptions: vec![id],
        roles: vec![role],
        regions: vec![region],
        paths: vec![path],
        events: vec![
            Event { name: "cut".to_owned(), month: id, action: layoff },
            Event { name: "law".to_owned(), month: id, action: set },
        ],
    }
}

fn study() -> Study {
    let file = |path: &str, text: &str| InputFile { path: path.to_owned(), bytes: text.as_bytes().to_vec() };
    Study {
        name: "made".to_owned(),
        title: "Made".to_owned(),
        description: "For the test.".to_owned(),
        start: YearMonth { year: 2026, month: 3 },
        months: 36,
        replications: 1000,
        seed: 1,
        currency: "USD".to_owned(),
        scenarios: vec![scenario()],
        scenario_names: vec!["base".to_owned()],
        correlations: vec![Correlation { a: "a".to_owned(), b: "b".to_owned(), rank_correlation: 0.5 }],
        files: vec![
            file("roles.csv", "role,headcount,note\nengineer,40,\"counted, twice\"\n"),
            file("study.toml", "title = \"Made\"\nmonths = 36\n"),
        ],
        warnings: Vec::new(),
        detected: Vec::new(),
    }
}

fn plan() -> Plan {
    Plan {
        replications: 1000,
        seed: 1,
        sampling: Sampling::Random,
        mode: Mode::MonteCarlo,
        freeze: None,
        threads: Some(1),
        keep_draws: true,
    }
}

fn options() -> Options {
    Options { charts: true, draws: true, ..Options::default() }
}

fn of_study(change: impl FnOnce(&mut Study)) -> String {
    let mut study = study();
    change(&mut study);
    receipt(&study, &plan(), &options())
}

/// Teeth: leave one field out of the canonical form, and its change goes unseen.
#[test]
fn every_part_of_the_study_matters() {
    type Change = fn(&mut Study);
    let changes: [(&str, Change); 38] = [
        ("name", |study| study.name.push('x')),
        ("title", |study| study.title.push('x')),
        ("description", |study| study.description.push('x')),
        ("start", |study| study.start.month = 4),
        ("months", |study| study.months = 37),
        ("currency", |study| study.currency = "EUR".to_owned()),
        ("scenario added", |study| study.scenarios.push(scenario())),
        ("scenario name", |study| study.scenarios[0].name.push('x')),
        ("scenario not run", |study| study.scenario_names.push("other".to_owned())),
        ("correlation", |study| study.correlations[0].rank_correlation = 0.4),
        ("correlation key", |study| study.correlations[0].b = "c".to_owned()),
        ("key", |study| study.scenarios[0].quantities[0].key.push('x')),
        ("cell", |study| study.scenarios[0].quantities[0].cell.push('0')),
        ("value", |study| study.scenarios[0].quantities[0].distribution = Distribution::Fixed(0.6)),
        ("bounds", |study| study.scenarios[0].quantities[0].bounds.high = 2.0),
        ("open bound", |study| study.scenarios[0].quantities[0].bounds.low_open = true),
        ("rounding", |study| study.scenarios[0].quantities[0].rounding = Rounding::People),
        ("unit", |study| study.scenarios[0].quantities[0].unit.push('x')),
        ("grade", |study| study.scenarios[0].quantities[0].grade = None),
        ("source", |study| study.scenarios[0].quantities[0].source.push('x')),
        ("origin", |study| study.scenarios[0].quantities[0].origin = Origin::Default),
        ("role", |study| study.scenarios[0].roles[0].name.push('x')),
        ("role label", |study| study.scenarios[0].roles[0].label.push('x')),
        ("observed", |study| study.scenarios[0].roles[0].observed = false),
        ("cell of a role", |study| study.scenarios[0].roles[0].quit_rate = QuantityId(1)),
        ("region", |study| study.scenarios[0].regions[0].name.push('x')),
        ("benefit cap", |study| study.scenarios[0].regions[0].benefit_cap = Some(QuantityId(0))),
        ("capacity", |study| study.scenarios[0].paths[0].capacity = Some(3.0)),
        ("training", |study| study.scenarios[0].paths[0].training_months = 5),
        ("training cost", |study| study.scenarios[0].paths[0].training_cost = 99.0),
        ("event", |study| study.scenarios[0].events[0].name.push('x')),
        ("event gone", |study| study.scenarios[0].events.truncate(1)),
        ("events swapped", |study| study.scenarios[0].events.swap(0, 1)),
        ("kind", |study| study.scenarios[0].events[1].action = Action::HiringFreeze),
        ("target", |study| {
            let target = Target::Assumption(Card::HorizonHours);
            study.scenarios[0].events[1].action = Action::Set { target, value: QuantityId(0) };
        }),
        ("people as share", |study| {
            if let Action::Layoff { size, .. } = &mut study.scenarios[0].events[0].action {
                *size = Size::Share(QuantityId(1));
            }
        }),
        ("a note", |study| replace(study, "twice", "once")),
        ("a file gone", |study| study.files.truncate(1)),
    ];
    let mut receipts = vec![("nothing", of_study(|_| ()))];
    receipts.extend(changes.map(|(name, change)| (name, of_study(change))));
    for (at, (name, receipt)) in receipts.iter().enumerate() {
        assert_eq!(receipt.len(), 64);
        let twin = receipts[..at].iter().find(|(_, other)| other == receipt);
        assert!(twin.is_none(), "`{name}` changes the receipt no other way than `{}`", twin.expect("one").0);
    }
}

#[test]
fn every_part_of_the_plan_but_threads_matters() {
    fn theme(name: &str, sha256: &str) -> ThemeCall {
        ThemeCall { name: name.to_owned(), sha256: sha256.to_owned() }
    }
    let of = |change: fn(&mut Plan, &mut Options)| {
        let (mut plan, mut options) = (plan(), options());
        change(&mut plan, &mut options);
        receipt(&study(), &plan, &options)
    };
    let mut receipts = vec![
        of(|_, _| ()),
        of(|plan, _| plan.replications = 1001),
        of(|plan, _| plan.seed = 2),
        of(|plan, _| plan.sampling = Sampling::Lhs),
        of(|plan, _| plan.mode = Mode::Expectation),
        of(|plan, _| plan.freeze = Some(Freeze::Luck)),
        of(|plan, _| plan.freeze = Some(Freeze::Assumptions)),
        of(|_, options| options.charts = false),
        of(|_, options| options.draws = false),
        of(|_, options| options.set.push("backfill=0.5".to_owned())),
        of(|_, options| options.scenario.push("base".to_owned())),
        of(|_, options| options.theme = Some(theme("house.toml", "1"))),
        of(|_, options| options.theme = Some(theme("other.toml", "1"))),
        of(|_, options| options.theme = Some(theme("house.toml", "2"))),
    ];
    let n_receipts = receipts.len();
    receipts.sort_unstable();
    receipts.dedup();
    assert_eq!(receipts.len(), n_receipts, "each part changes the receipt in its own way");
    assert_eq!(of(|plan, _| plan.threads = Some(8)), of(|_, _| ()), "threads do not matter");
}

/// The same study laid out another way has the same receipt.
/// Teeth: hashing the bytes of the files fails every line.
#[test]
fn layout_does_not_matter() {
    let plain = of_study(|_| ());
    let laid_out = |path: &'static str, text: &'static str| {
        of_study(|study| {
            let file = study.files.iter_mut().find(|file| file.path == path).expect("a file");
            file.bytes = text.as_bytes().to_vec();
        })
    };
    for text in [
        "role;headcount;note\r\nengineer;40;counted, twice\r\n",
        "role\theadcount\tnote\nengineer\t40\tcounted, twice",
        "\u{feff}role,headcount,note\n\nengineer, 40 ,\"counted, twice\"\n,,\n",
        "headcount,note,role\n\"40\",\"counted, twice\",\"engineer\"\n",
        "role,headcount,label,note\nengineer,40,,\"counted, twice\"\n",
    ] {
        assert_eq!(laid_out("roles.csv", text), plain, "{text}");
    }
    for text in
        ["# a comment\nmonths   = 36\n\ntitle = 'Made' # another\n", "months=36\r\ntitle=\"Made\"\r\n"]
    {
        assert_eq!(laid_out("study.toml", text), plain, "{text}");
    }
    assert_ne!(laid_out("roles.csv", "role,headcount,note\nengineer,41,\"counted, twice\"\n"), plain);
    assert_ne!(laid_out("study.toml", "title = \"Made\"\nmonths = 37\n"), plain);
}

fn replace(study: &mut Study, from: &str, to: &str) {
    for file in &mut study.files {
        file.bytes = String::from_utf8_lossy(&file.bytes).replace(from, to).into_bytes();
    }
}
