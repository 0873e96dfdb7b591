//! Stories whose numbers are those of the future, and words that say why.

use super::*;
use crate::assumption::{Bounds, Distribution, Quantity, Rounding};
use crate::engine::{Evaluator, Sampling};
use crate::language::{Language, Notation, texts};
use crate::study::{InputFile, Selection, read};

fn whole(n: f64) -> String {
    count(super::people(n))
}

fn people(n: f64) -> String {
    format!("{} {}", whole(n), if super::people(n) == 1 { "person" } else { "people" })
}

/// A firm of two roles where everything that can be told happens.
fn eventful() -> Study {
    let file = |path: &str, text: &str| InputFile { path: path.to_owned(), bytes: text.as_bytes().to_vec() };
    let files = [
        file(
            "study.toml",
            "title = \"t\"\ndescription = \"\"\nstart = \"2026-11\"\nmonths = 8\nreplications = 10\nseed = 3\ncurrency = \"USD\"\n",
        ),
        file(
            "roles.csv",
            "role,label,region,headcount,vacancies,wage,exposure,substitution,task_length_median,quit_rate,retirement_rate,observed,new_work_share\n\
             clerks,Clerks,here,200,4,50000,0.6,0.6,1,0.1,0.02,yes,0\n\
             ai,AI team,here,20,0,90000,0.2,0.1,5,0.05,0,no,1\n",
        ),
        file(
            "regions.csv",
            "region,notice_months,severance_weeks,observation,benefit_months,benefit_cap\nhere,1,4,1,6,\n",
        ),
        file(
            "moves.csv",
            "from,to,capacity,acceptance,success,training_months,training_cost\n*,ai,5,1,0.5,1,1000\n",
        ),
        file(
            "events.csv",
            "event,scenario,month,kind,from,to,people,share,work_ends,held,key,value\n\
             cut,,1,layoff,clerks,,20,,0.5,0.25,,\n\
             all_go,,7,layoff,clerks,,5000,,1,0,,\n\
             drafted,,2,reassign,clerks,ai,40,,1,0,,\n\
             choice,,4,reversal,clerks,ai,,0.5,1,,,\n\
             closed,,1,close_vacancies,*,,3,,,,,\n\
             more,,3,expand,,ai,1,,,,,\n\
             freeze,,2,hiring_freeze,,,,,,,,\n\
             thaw,,5,hiring_thaw,,,,,,,,\n\
             watch,,1,observation_start,,,,,,,,\n\
             slack_now,,6,set,,,,,,,slack,0.01\n",
        ),
        file(
            "assumptions.csv",
            "assumption,unit,base,grade,source\nforced_move_quits,share,0.3,illustrative,test\npause_hazard,per month,4,illustrative,test\n\
             layoff_trigger,share,0.01,illustrative,test\nround_spacing,months,2,illustrative,test\nvoluntary_moves,switch,0,illustrative,test\n",
        ),
    ];
    read("eventful", &files, &Selection::default()).unwrap_or_else(|problems| panic!("{problems}"))
}

fn trace(study: &Study, replication: u32) -> Trace {
    let evaluator = Evaluator::new(study, study.seed, None).unwrap();
    let points = evaluator.design(Sampling::Random, replication, 1).unwrap();
    evaluator.trace(0, &points, 0).unwrap()
}

/// Every kind of event is told, with how many it took and asked for. Teeth: the numbers are checked
/// against the books of the future.
#[test]
fn events_are_told_with_their_people_and_why() {
    let study = eventful();
    let trace = trace(&study, 0);
    let story = tell(&study, 0, 0, &trace, &[]);
    let month = |month: usize| story.months[month - 1].sentences.join(" ");
    let teller = Teller { study: &study, scenario: &study.scenarios[0], trace: &trace };
    assert_eq!(story.months[0].date, "December 2026");
    let first = month(1);
    assert!(
        first.contains(
            "Event `cut`: 20 people are laid off from Clerks; of their work 50 % ends, 25 % is left to AI and 25 % is to be \
             staffed again."
        ),
        "{first}"
    );
    assert!(first.contains("Event `closed`: 3 open posts are closed."), "{first}");
    assert!(first.contains("Event `watch`: the watching of work starts."), "{first}");
    let refused = teller.refused(2, 2);
    assert!(refused > 0.0);
    assert!(
        month(2).contains(&format!(
            "40 people are picked from Clerks for a move to AI team; {} refuse and quit",
            whole(refused)
        )),
        "{}",
        month(2)
    );
    let quits = teller.firm("quits", 2);
    assert!(quits >= refused && month(2).contains(&format!("{} quit", people(quits))));
    assert!(month(3).contains("Event `more`: 1 post is added to AI team."), "{}", month(3));
    let back = teller.firm("returns", 4);
    assert!(
        back > 0.0 && month(4).contains(&format!("Event `choice`: {} of the ", whole(back))),
        "{}",
        month(4)
    );
    assert!(month(6).contains("Event `slack_now`: from now on `slack` is 0.010."), "{}", month(6));
    let gone = teller.firm("layoffs", 7);
    let all = format!(
        "{} are laid off from Clerks (it asked for 5,000 people, but there were no more)",
        people(gone)
    );
    assert!(month(7).contains(&all), "{}", month(7));
    assert!(month(8).contains(&format!("The notice of {} ends", people(gone))), "{}", month(8));
    assert!(story.paragraphs().iter().any(|said| said.contains("pause the watching of work")));
}

/// A surplus round says how large the surplus was and how many went; its people and those of events
/// are the layoffs of the month.
#[test]
fn rounds_are_told_with_what_set_them_off() {
    let study = eventful();
    let mut told = 0;
    for replication in 0..6 {
        let trace = trace(&study, replication);
        let teller = Teller { study: &study, scenario: &study.scenarios[0], trace: &trace };
        for (month, sentences) in
            tell(&study, 0, replication, &trace, &[]).months.iter().map(|m| (m.month, &m.sentences))
        {
            let round = sentences.iter().find(|sentence| sentence.starts_with("Layoff round: the firm has"));
            let laid_off = teller.firm("layoffs", month);
            if let Some(round) = round {
                told += 1;
                assert!(
                    round.contains(&format!("; {} are laid off", people(laid_off))),
                    "{round} {laid_off}"
                );
            } else if ![1, 7].contains(&month) {
                assert_eq!(laid_off, 0.0, "month {month}");
            }
        }
    }
    assert!(told > 0);
}

/// The books of the story balance: opening plus hires less who left is the last line.
#[test]
fn the_ending_adds_up() {
    let study = crate::study::example();
    let trace = trace(&study, 17);
    let story = tell(&study, 0, 17, &trace, &[]);
    let teller = Teller { study: &study, scenario: &study.scenarios[0], trace: &trace };
    let total = |name: &str| teller.firm(name, 36);
    let closing = teller.firm("payroll", 0) + total("hires_cum")
        - total("quits_cum")
        - total("retirements_cum")
        - total("notice_ends_cum");
    assert!(
        story.ending[0].starts_with(&format!("By January 2029, {} are on the payroll", people(closing))),
        "{story:?}"
    );
}

/// The parts of the change in posts are told, largest first, with the sign that they have, and add up.
/// Teeth: the sum is taken from the sentence.
#[test]
fn posts_are_told_with_what_changed_them() {
    let study = crate::study::example();
    let trace = trace(&study, 17);
    let teller = Teller { study: &study, scenario: &study.scenarios[0], trace: &trace };
    let said = teller.posts(36);
    let (_, parts) = said.split_once("at the opening: ").unwrap();
    let numbers: Vec<f64> = (parts.split(", "))
        .map(|part| part.split(' ').next().unwrap().replace(',', "").replace('−', "-").parse().unwrap())
        .collect();
    assert!(numbers.len() >= 4 && numbers.is_sorted_by(|a, b| a.abs() >= b.abs()), "{said}");
    let change = teller.firm("posts", 36) - teller.firm("posts", 0);
    assert!(
        (numbers.iter().sum::<f64>() - change).abs() <= 0.5 * (1.0 + numbers.len() as f64),
        "{said} {change}"
    );
    assert_eq!(
        teller.posts(0),
        format!("{} posts are needed, as at the opening.", whole(teller.firm("posts", 0)))
    );
}

/// By hand: a fair die thrown once is 3; a third is lower, a half higher. Rounded months and continuous draws likewise.
#[test]
fn a_draw_has_its_place() {
    let quantity = |cell: &str, rounding: Rounding| {
        let bounds = Bounds::at_least(0.0);
        Quantity {
            distribution: Distribution::parse(cell, &bounds).unwrap(),
            bounds,
            rounding,
            ..crate::study::example().scenarios[0].quantities[0].clone()
        }
    };
    let near = |(a, b): (f64, f64), (c, d): (f64, f64)| (a - c).abs() < 1e-6 && (b - d).abs() < 1e-6;
    let die = quantity("discrete(1:1, 2:1, 3:1, 4:1, 5:1, 6:1)", Rounding::None);
    assert!(near(place(&die, 3.0, true), (2.0 / 6.0, 3.0 / 6.0)), "{:?}", place(&die, 3.0, true));
    assert!(near(place(&die, 6.0, true), (5.0 / 6.0, 0.0)));
    let months = quantity("uniform(0, 10)", Rounding::Always);
    assert!(near(place(&months, 3.0, true), (0.25, 0.65)), "{:?}", place(&months, 3.0, true));
    let share = quantity("uniform(2, 4)", Rounding::None);
    assert!(near(place(&share, 3.8, true), (0.9, 0.1)), "{:?}", place(&share, 3.8, true));
}

/// Type 7 by hand; ties go to the earliest; nobody of nobody.
#[test]
fn the_nearest_future_is_found() {
    let values = [5.0, 1.0, 9.0, 3.0, 7.0];
    assert_eq!(nearest(&values, 0.5), Some((0, 5.0)));
    assert_eq!(nearest(&values, 0.05), Some((1, 1.4)));
    assert_eq!(nearest(&values, 1.0), Some((2, 9.0)));
    assert_eq!(nearest(&[2.0, 4.0], 0.5), Some((0, 3.0)));
    assert_eq!(nearest(&[], 0.5), None);
    let money = found_by(0.5, "total_cost_cum", ("currency", "USD"), 2.3e10, 2.31e10, 300);
    assert!(
        money.contains("the median of `total_cost_cum`: USD 23.1 bn here, USD 23.0 bn over all."),
        "{money}"
    );
    let said = found_by(0.05, "payroll", ("people", "USD"), 61_234.4, 61_233.0, 2000);
    assert_eq!(
        said,
        "Of 2,000 futures this is the one nearest to the 5 % quantile of `payroll`: 61,233 here, 61,234 over all. \
         In all else it may be unusual."
    );
}

/// The whole story, told as any language would, with how it was found.
fn told(study: &Study, replication: u32) -> String {
    let draws = ["slack", "pause_hazard"].map(|key| Draw {
        key: key.to_owned(),
        value: 0.5,
        below: if key == "slack" { 0.97 } else { 0.01 },
        above: if key == "slack" { 0.03 } else { 0.99 },
    });
    let story = tell(study, 0, replication, &trace(study, replication), &draws);
    let found = [
        found_by(0.5, "payroll", ("people", "USD"), 10.0, 11.0, 200),
        found_by(0.025, "total_cost_cum", ("currency", "USD"), 2e9, 2.5e9, 1),
        found_by_number(3, 7),
        title(&story.scenario, replication),
    ];
    [found.to_vec(), story.paragraphs()].concat().join("\n")
}

/// Teeth: a sentence that is written out in the code, or a number that does not follow the notation.
#[test]
fn stories_leave_no_english_in_another_language() {
    let studies = [eventful(), crate::study::example()];
    let english = texts(Language::English);
    let all =
        |study: &Study| (0..4).map(|replication| told(study, replication)).collect::<Vec<_>>().join("\n");
    for study in &studies {
        let of_english = all(study);
        assert!(english.iter().filter(|text| of_english.contains(text.as_str())).count() > 15);
        for language in &Language::ALL[1..] {
            let own = texts(*language).join("\n");
            let said = Notation::of(*language).apply(|| all(study));
            assert_eq!(said.lines().count(), of_english.lines().count());
            for text in english.iter().filter(|text| !own.contains(text.as_str())) {
                assert!(!said.contains(text.as_str()), "{language:?}: `{text}` in\n{said}");
            }
            let words = [
                " the ", " of ", " quit ", " quits", " people", "Event ", " and ", " more", " posts", " 0.0",
                " are ",
            ];
            for word in words {
                assert!(!said.contains(word), "{language:?}: `{word}` in\n{said}");
            }
        }
    }
}

/// One person is one person. Teeth: a number that a message shows as a text is never counted by.
#[test]
fn one_person_is_told_as_one() {
    let ending = |language: Language| {
        let total = |name: &str| if name == "displaced_left" { 2.0 } else { 1.0 };
        Notation::of(language).apply(|| displaced(&total))
    };
    assert_eq!(
        ending(Language::English),
        "Of the laid off whose notice is over, 1 found a job, 2 left the labour force and 1 is still without work, for six \
         months or more."
    );
    assert_eq!(
        ending(Language::German),
        "Von den Entlassenen, deren Kündigungsfrist vorbei ist, fand 1 eine Stelle, 2 schieden aus dem Erwerbsleben aus und \
         1 ist noch ohne Arbeit, seit sechs Monaten oder länger."
    );
    assert_eq!(
        ending(Language::French),
        "Parmi les personnes licenciées dont le préavis est terminé, 1 a retrouvé un emploi, 2 ont quitté la population active \
         et 1 est encore sans emploi, depuis six mois ou plus."
    );
    assert_eq!(
        ending(Language::Spanish),
        "De las personas despedidas cuyo preaviso ha terminado, 1 encontró empleo, 2 salieron de la población activa y 1 sigue \
         sin empleo, desde hace seis meses o más."
    );
}
