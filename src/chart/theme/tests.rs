//! Charts in a theme: everything that it names is seen, and nothing of it is left behind.

use super::*;
use crate::chart::fixture::{META, results};
use crate::chart::palette::{FIXED, muted};
use crate::chart::{Chart, Kind, REGULAR, SEMI_BOLD, Scope, draw};

const HOUSE: &str = include_str!("../../../docs/themes/house.toml");

fn house() -> Arc<Theme> {
    read("house.toml", HOUSE.as_bytes(), &mut |_, name| Err(format!("no font {name}"))).unwrap()
}

fn in_house(kind: Kind) -> Chart {
    draw(kind, &results(&META), &Scope { theme: Some(house()), ..Scope::default() }).unwrap()
}

fn problems(text: &str) -> Vec<String> {
    let found = read("t.toml", text.as_bytes(), &mut |file, _| match file {
        FontFile::Regular => Ok(REGULAR.to_vec()),
        FontFile::Bold => Ok(b"not a font".to_vec()),
    });
    found.err().into_iter().flatten().map(|problem| problem.to_string()).collect()
}

/// Teeth: a colour, a separator or a date that does not ask the theme leaves its built-in form in the picture.
#[test]
fn a_themed_chart_has_the_colours_separators_and_dates_of_its_theme() {
    for kind in [Kind::Fan, Kind::Scenarios, Kind::DifferencePath] {
        let (themed, plain) = (in_house(kind), draw(kind, &results(&META), &Scope::default()).unwrap());
        assert_eq!(themed.csv, plain.csv, "{kind:?}: a theme changes no number");
        for (own, built_in) in [("#FFFCF5", "#FFFFFF"), ("#14213D", "#1C2024"), ("#4A5568", "#585F66")] {
            assert!(themed.svg.contains(own) && !themed.svg.contains(built_in), "{kind:?}: {own}");
        }
        assert!(plain.svg.contains(" 2029<") && !themed.svg.contains(" 2029<"), "{kind:?}");
        assert!(themed.svg.contains("/2029<"), "{kind:?}");
    }
    let flow = in_house(Kind::Flow);
    let shares: Vec<&str> = flow.svg.lines().filter(|line| line.ends_with(" %</text>")).collect();
    let written =
        |line: &&str| line.split('>').nth(1).is_some_and(|text| text.contains(',') && !text.contains('.'));
    assert!(!shares.is_empty() && shares.iter().all(written), "{shares:?}");
    let fan = in_house(Kind::Scenarios);
    assert!(fan.svg.contains("#00629B") && fan.svg.contains("#C8102E") && !fan.svg.contains("#0D63D4"));
    assert!(fan.svg.contains("60\u{a0}000<") && !fan.svg.contains("60,000"), "{}", fan.svg);
    assert!(fan.title.contains("55\u{a0}850") && fan.alt.contains("09/2029"), "{} {}", fan.title, fan.alt);
}

/// Every text reaches 4.5 : 1 on paper, whatever the theme makes of its colour; every kind is drawn.
#[test]
fn themed_texts_can_be_read() {
    for kind in Kind::ALL {
        let chart = in_house(kind);
        let fills = chart.svg.lines().filter(|line| line.starts_with("<text "));
        for text in fills {
            let fill = text.split_once("fill=\"").unwrap().1;
            let colour = Colour::from_hex(&fill[..7]).unwrap();
            assert!(contrast(colour, house().paper()) >= 4.5, "{kind:?}: {text}");
        }
    }
}

/// Teeth: a theme that stays in force after a chart changes the next one.
#[test]
fn nothing_of_a_theme_is_left_behind() {
    let before = draw(Kind::Fan, &results(&META), &Scope::default()).unwrap();
    let themed = in_house(Kind::Fan);
    assert_eq!(draw(Kind::Fan, &results(&META), &Scope::default()).unwrap(), before);
    assert_ne!(themed, before);
    assert!(std::panic::catch_unwind(|| house().apply(|| panic!("planted"))).is_err());
    assert_eq!(muted(), Palette::BUILT_IN.muted);
}

/// The two weights the other way round: titles and ticks are measured, outlined and made points in the font of the theme.
#[test]
fn a_font_of_a_theme_is_measured_and_drawn() {
    let text = "[fonts]\nregular = \"a\"\nbold = \"b\"";
    let theme = read("t.toml", text.as_bytes(), &mut |file, _| {
        Ok(if file == FontFile::Regular { SEMI_BOLD } else { REGULAR }.to_vec())
    });
    let scope = Scope { theme: Some(theme.unwrap()), ..Scope::default() };
    let (swapped, plain) = (
        draw(Kind::Fan, &results(&META), &scope).unwrap(),
        draw(Kind::Fan, &results(&META), &Scope::default()).unwrap(),
    );
    assert_ne!(swapped.svg, plain.svg, "widths");
    let same_svg = Chart { svg: plain.svg.clone(), ..swapped };
    assert_ne!(same_svg.png().unwrap(), plain.png().unwrap());
    assert_ne!(same_svg.svg_outlined().unwrap(), plain.svg_outlined().unwrap());
    assert_ne!(same_svg.pdf().unwrap(), plain.pdf().unwrap());
}

#[test]
fn every_problem_is_said_with_its_place() {
    let text = "langauge = \"en\"\nlanguage = \"it\"\n[colours]\nink = \"#777777\"\nbase = \"red\"\n\
                scenarios = [\"#FFE600\", \"#00629B\", \"#00629B\"]\n[numbers]\ndecimal = \".\"\nthousands = \".\"\n\
                [dates]\nmonth = \"DD.MM.YY\"\n[fonts]\nregular = \"a.ttf\"\nbold = \"b.ttf\"\n";
    let said = problems(text);
    for (line, what) in [
        ("t.toml:1:1: unknown key `langauge`", "did you mean `language`?"),
        ("t.toml:2:12: `language` is `it`, which is not a language", "allowed are en, de, fr, es"),
        (
            "t.toml:4:7: the colour of `ink`, #777777, has a contrast of 4.47 : 1 with the paper #FFFFFF",
            "4.5 : 1",
        ),
        ("t.toml:5:8: `red` is not a colour", "#RRGGBB"),
        ("t.toml:6:14: the colour of `scenario 1`, #FFE600, has a contrast of 1.26 : 1", "3 : 1"),
        ("t.toml:6:36: `scenarios` has the colour #00629B twice", ""),
        ("t.toml:9:13: `thousands` and `decimal` are both `.`", "1,000"),
        ("t.toml:11:9: `month` is `DD.MM.YY`", "MM/YYYY"),
        ("t.toml:14:8: `b.ttf` is not a TrueType or OpenType font", ""),
    ] {
        let found = said.iter().any(|said| said.starts_with(line) && said.contains(what));
        assert!(found, "{line} ... {what}\n{}", said.join("\n"));
    }
    assert!(problems("[colours]\nscenarios = []")[0].contains("allowed are 1 to 8"));
    assert!(problems("[fonts]\nregular = \"a.ttf\"")[0].contains("key `bold` is missing"));
    assert!(problems("colours = 3")[0].contains("t.toml:1:11: `colours` is not a table"));
    assert!(problems("[colours")[0].starts_with("t.toml:1:"));
}

fn warnings(text: &str) -> Vec<String> {
    read("t.toml", text.as_bytes(), &mut |_, _| Err(String::new())).unwrap().warnings().to_vec()
}

/// Teeth: a pair compared for one kind of vision only, or with the base left out; a suggestion that is itself too near
/// for somebody, or cannot be seen on the paper.
#[test]
fn colours_that_some_readers_mix_up_are_named_with_what_helps() {
    assert!(house().warnings().is_empty(), "{:?}", house().warnings());
    assert!(warnings("").is_empty(), "the built-in colours are nobody's choice");
    let near = "[colours]\nscenarios = [\"#00629B\", \"#C8102E\", \"#7A4FA3\"]";
    let [warning] = &warnings(near)[..] else { panic!("one pair") };
    assert_eq!(
        warning,
        "t.toml:2:36: `scenario 1`, #00629B, and `scenario 3`, #7A4FA3, are hard to tell apart: their distance \
         (CIEDE2000) is 2.6 for readers without red cones (protanopia) and 4.0 for readers without green cones \
         (deuteranopia); 10 is enough\n  hint: #9775B7 for `scenario 3` is far enough from all others; dashes and \
         markers differ in any case"
    );
    assert!(warnings(&near.replace("#7A4FA3", "#9775B7")).is_empty(), "the advice helps");
    // 7.36 apart without red cones, and 11.0: the pair on either side of what is enough.
    let pair = |second: &str| warnings(&format!("[colours]\nscenarios = [\"#1315A8\", \"{second}\"]"));
    assert!(matches!(&pair("#6D0477")[..], [one] if one.contains(" is 7.3 for readers without red cones")));
    assert!(pair("#64005F").is_empty());
    let base = warnings("[colours]\nbase = \"#0D60D0\"");
    assert!(base[0].starts_with("t.toml:2:8: `base`, #0D60D0, and `scenario 1`, #0D63D4"), "{base:?}");
    assert!(base[0].contains("(CIEDE2000) is 1.1 for everybody; 10 is enough"), "{base:?}");
    let many = "[colours]\nscenarios = [\"#AA0000\", \"#AA0100\", \"#AA0200\", \"#AA0300\", \"#AA0400\"]";
    let many = warnings(many);
    assert_eq!(many.len(), 7);
    assert_eq!(many[6], "t.toml: 4 more pairs of colours too near for some readers");
}

/// A paper on which a colour of the flow pictures would vanish.
#[test]
fn a_paper_that_is_too_dark_is_refused() {
    let said = problems("[colours]\npaper = \"#F0E2C0\"");
    assert!(said[0].starts_with("t.toml:2:9: on the paper #F0E2C0 the colour of "), "{said:?}");
    assert!(problems("[colours]\npaper = \"#FFFBF2\"").is_empty());
    for (name, colour) in FIXED {
        assert!(contrast(colour, Palette::BUILT_IN.paper) >= 3.0, "{name}");
    }
}

/// A chart, its theme in a language.
fn in_language(code: &str, kind: Kind, results: &crate::engine::Results) -> Chart {
    let text = format!("language = \"{code}\"");
    let theme = read("t.toml", text.as_bytes(), &mut |_, _| Err(String::new())).unwrap();
    draw(kind, results, &Scope { theme: Some(theme), ..second(results) }).unwrap()
}

/// The first scenario beside the base.
fn second(results: &crate::engine::Results) -> Scope {
    Scope { scenario: Some(results.scenarios[1].clone()), ..Scope::default() }
}

/// Teeth: a text that does not ask for its message stays English; a separator of another language is seen too.
#[test]
fn a_fan_speaks_the_language_of_its_theme() {
    let results = results(&META);
    let plain = draw(Kind::Fan, &results, &second(&results)).unwrap();
    for (code, lead, date, shown) in [
        ("de", "Beschäftigte am Ende: 64.100 (95 % der Verläufe: ", "Sep. 2029", "gesamtes Unternehmen"),
        ("fr", "Effectif à la fin : 64\u{a0}100 (95 % des trajectoires : ", "sept. 2029", "l’entreprise"),
        ("es", "Plantilla al final: 64.100 (95 % de las trayectorias: ", "sep 2029", "toda la empresa"),
    ] {
        let chart = in_language(code, Kind::Fan, &results);
        assert!(chart.title.starts_with(lead), "{}", chart.title);
        assert!(
            chart.subtitle.contains(shown) && chart.alt.contains(date),
            "{} {}",
            chart.subtitle,
            chart.alt
        );
        assert_eq!(chart.csv, plain.csv, "a language changes no number");
        for english in
            ["Headcount", "of futures", "the middle", "whole firm", "forecast", "in scenario", " to "]
        {
            let texts = [&chart.title, &chart.subtitle, &chart.alt, &chart.svg];
            assert!(!texts.iter().any(|text| text.contains(english)), "{code}: {english}");
        }
    }
    assert_eq!(in_language("en", Kind::Fan, &results), plain);
}
