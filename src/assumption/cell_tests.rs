use super::*;

const OPEN_SHARE: Bounds = Bounds { low: 0.0, low_open: true, high: 1.0, high_open: false };

fn read(cell: &str) -> Distribution {
    Distribution::parse(cell, &Bounds::ANY).unwrap_or_else(|error| panic!("{cell}: {error}"))
}

/// What a wrong cell is told, as one line: `what` or `what | hint`.
fn told(cell: &str, bounds: &Bounds) -> String {
    let error = Distribution::parse(cell, bounds).expect_err(cell);
    match error.hint {
        Some(hint) => format!("{} | {hint}", error.what),
        None => error.what,
    }
}

#[test]
fn every_form_of_the_grammar_is_read() {
    assert_eq!(read("12"), Distribution::Fixed(12.0));
    assert_eq!(read(" -1.5e-3 "), Distribution::Fixed(-0.0015));
    assert_eq!(read("uniform(1,2)"), Distribution::Uniform { low: 1.0, high: 2.0 });
    assert_eq!(read("TRIANGULAR( 1 , 2,3 )"), Distribution::Triangular { low: 1.0, mode: 2.0, high: 3.0 });
    assert_eq!(read("pert(1,1,3)"), Distribution::Pert { low: 1.0, mode: 1.0, high: 3.0 });
    assert_eq!(read("normal(0,2)"), Distribution::Normal { mean: 0.0, sd: 2.0 });
    assert_eq!(read("lognormal (5.3, 0.25)"), Distribution::LogNormal { median: 5.3, sigma: 0.25 });
    assert_eq!(read("beta(6,4)"), Distribution::Beta { a: 6.0, b: 4.0 });
    assert_eq!(read("gamma(2,3)"), Distribution::Gamma { shape: 2.0, scale: 3.0 });
    let atoms = Distribution::Discrete(vec![(1.0, 0.25), (2.0, 0.75)]);
    assert_eq!(read("discrete(2:1, 1:1, 2:2, 9:0)"), atoms);
}

#[test]
fn a_negative_zero_is_zero() {
    let Distribution::Fixed(zero) = read("-0") else { panic!("a number") };
    assert!(zero.is_sign_positive());
}

/// 5 % lie below the first number and 5 % above the second; which law depends on the bounds.
#[test]
fn a_range_gives_the_5th_and_95th_percentile() {
    let from = |cell: &str, bounds: &Bounds| Distribution::parse(cell, bounds).unwrap();
    let close = |value: f64, exact: f64| (value - exact).abs() < 1e-14 * exact.abs();
    let log_normal = from("3 TO 9", &Bounds::above(0.0));
    assert!(matches!(log_normal, Distribution::LogNormal { .. }));
    assert!(close(log_normal.quantile(&Bounds::ANY, 0.05), 3.0));
    assert!(close(log_normal.quantile(&Bounds::ANY, 0.95), 9.0));
    let normal = from("0.2 to 0.3", &Bounds::SHARE);
    assert!(matches!(normal, Distribution::Normal { .. }));
    assert!(close(normal.quantile(&Bounds::ANY, 0.05), 0.2));
    assert!(close(normal.quantile(&Bounds::ANY, 0.95), 0.3));
    assert!(matches!(from("0 to 9", &Bounds::at_least(0.0)), Distribution::Normal { .. }));
    assert!(matches!(from("-1 to 9", &Bounds::ANY), Distribution::Normal { .. }));
}

#[test]
fn numbers_out_of_bounds_are_told_what_is_allowed() {
    let cells = [
        ("8", Bounds::SHARE, "`8` is out of bounds; allowed is 0 to 1 | if you meant 8 %, write 0.08"),
        (
            "7",
            OPEN_SHARE,
            "`7` is out of bounds; allowed is more than 0, at most 1 | if you meant 7 %, write 0.07",
        ),
        ("0", OPEN_SHARE, "`0` is out of bounds; allowed is more than 0, at most 1"),
        ("-0.5", Bounds::SHARE, "`-0.5` is out of bounds; allowed is 0 to 1"),
        ("800", Bounds::SHARE, "`800` is out of bounds; allowed is 0 to 1"),
        ("-1", Bounds::above(-1.0), "`-1` is out of bounds; allowed is more than -1"),
        ("0.5", Bounds::at_least(1.0), "`0.5` is out of bounds; allowed is 1 or more"),
        ("2e12", Bounds::ANY, "`2e12` is too large; allowed is -1e12 to 1e12"),
        ("1e999", Bounds::ANY, "`1e999` is too large; allowed is -1e12 to 1e12"),
        ("inf", Bounds::ANY, "`inf` is not a finite number"),
        ("-Infinity", Bounds::ANY, "`-Infinity` is not a finite number"),
        ("NaN", Bounds::ANY, "`NaN` is not a finite number"),
        (
            "normal(-9,0.1)",
            Bounds::SHARE,
            "`normal(-9,0.1)` has no mass inside the bounds; allowed is 0 to 1",
        ),
        ("uniform(1,2)", Bounds::SHARE, "`uniform(1,2)` has no mass inside the bounds; allowed is 0 to 1"),
        (
            "discrete(0:1)",
            OPEN_SHARE,
            "`discrete(0:1)` has no mass inside the bounds; allowed is more than 0, at most 1",
        ),
        (
            "lognormal(1,50)",
            Bounds::above(0.0),
            "`lognormal(1,50)` has a mean of more than 1e12; allowed is a mean from -1e12 to 1e12",
        ),
    ];
    for (cell, bounds, message) in cells {
        assert_eq!(told(cell, &bounds), message);
    }
}

#[test]
fn numbers_in_another_notation_are_told_the_way_out() {
    let cells = [
        ("5%", "write shares as decimals, e.g. 0.05 for 5 %"),
        ("12.5 %", "write shares as decimals, e.g. 0.125 for 12.5 %"),
        ("about 5%", "write shares as decimals, e.g. 0.12 for 12 %"),
        ("1,000", "write numbers without thousands separators: 1000"),
        ("-1,234,567.5", "write numbers without thousands separators: -1234567.5"),
        ("1 000", "write numbers without thousands separators: 1000"),
        ("1_000", "write numbers without thousands separators: 1000"),
        ("1.000.000", "write numbers without thousands separators: 1000000"),
        ("0,12", "write decimals with a point: 0.12"),
        ("0,125", "write decimals with a point: 0.125"),
        ("3-9", "did you mean `3 to 9`?"),
        ("0.1 \u{2013} 0.2", "did you mean `0.1 to 0.2`?"),
        ("3..9", "did you mean `3 to 9`?"),
        ("\u{2212}5", "write the minus sign as `-`"),
        ("12 hours", "write the number without its unit: 12"),
        ("yes", "write 1 for yes and 0 for no"),
        ("uniform 1 2", "write uniform(low,high)"),
    ];
    for (cell, hint) in cells {
        let error = Distribution::parse(cell, &Bounds::ANY).expect_err(cell);
        assert_eq!(error.hint.as_deref(), Some(hint), "{cell}");
        assert!(error.what.starts_with(&format!("`{cell}` is not a number")), "{}", error.what);
    }
    let error = Distribution::parse("abc", &Bounds::ANY).unwrap_err();
    assert_eq!(error.hint, None);
    assert_eq!(error.what, format!("`abc` is not a number or a distribution; {ALLOWED}"));
}

#[test]
fn wrong_ranges_are_told_the_way_out() {
    let cells = [
        (
            "9 to 3",
            "`9 to 3` runs backwards; allowed is the 5th percentile first, then the 95th | did you mean `3 to 9`?",
        ),
        ("3 to 3", "`3 to 3` is a range without width | if it is certain, write 3"),
        ("3 to", "`3 to` lacks a number; allowed is `a to b`, as in `3 to 9`"),
        ("3% to 9%", "`3% to 9%`: `3%` is not a number | write shares as decimals, e.g. 0.03 for 3 %"),
        (
            "3 to 9 months",
            "`3 to 9 months`: `9 months` is not a number | write the number without its unit: 9",
        ),
        ("1 to inf", "`1 to inf`: `inf` is not a finite number"),
    ];
    for (cell, message) in cells {
        assert_eq!(told(cell, &Bounds::ANY), message);
    }
}

#[test]
fn wrong_parameters_are_told_the_rule() {
    let cells = [
        ("uniform(5,5)", "`uniform(5,5)`: low 5 and high 5 are equal | if it is certain, write 5"),
        (
            "uniform(6,5)",
            "`uniform(6,5)`: low 6, high 5 are not in increasing order | did you mean `uniform(5,6)`?",
        ),
        (
            "triangular(1,1,1)",
            "`triangular(1,1,1)`: low, mode and high are equal | if it is certain, write 1",
        ),
        ("pert(0.9,0.5,0.7)", "`pert(0.9,0.5,0.7)`: low 0.9, mode 0.5, high 0.7 are not in increasing order"),
        ("triangular(0,3,2)", "`triangular(0,3,2)`: low 0, mode 3, high 2 are not in increasing order"),
        ("normal(1,0)", "`normal(1,0)`: sd 0 is not allowed; allowed is more than 0"),
        ("lognormal(0,1)", "`lognormal(0,1)`: median 0 is not allowed; allowed is more than 0"),
        ("lognormal(1,-1)", "`lognormal(1,-1)`: sigma -1 is not allowed; allowed is more than 0"),
        ("beta(0,1)", "`beta(0,1)`: a 0 is not allowed; allowed is more than 0"),
        ("beta(1,-2)", "`beta(1,-2)`: b -2 is not allowed; allowed is more than 0"),
        (
            "beta(1,2e6)",
            "`beta(1,2e6)`: b 2000000 is too large; allowed is at most 1000000 | so narrow a distribution is normal: write normal(mean,sd)",
        ),
        ("gamma(-1,1)", "`gamma(-1,1)`: shape -1 is not allowed; allowed is more than 0"),
        ("gamma(1,0)", "`gamma(1,0)`: scale 0 is not allowed; allowed is more than 0"),
        ("uniform(1)", "`uniform(1)` has 1 number; allowed is uniform(low,high)"),
        ("pert(1,2,)", "`pert(1,2,)` has 2 numbers; allowed is pert(low,mode,high)"),
        ("normal()", "`normal()` has 0 numbers; allowed is normal(mean,sd)"),
        (
            "uniform(0,5,0,7)",
            "`uniform(0,5,0,7)` has 4 numbers; allowed is uniform(low,high) | write decimals with a point, as in 0.5",
        ),
        ("uniform(1,2", "`uniform(1,2` does not end with `)` | did you mean `uniform(1,2)`?"),
        ("uniform(1,2) hours", "`uniform(1,2) hours` does not end with `)`"),
        ("uniform(1,x)", "`uniform(1,x)`: `x` is not a number"),
        (
            "uniform(0,5%)",
            "`uniform(0,5%)`: `5%` is not a number | write shares as decimals, e.g. 0.05 for 5 %",
        ),
        (
            "discrete(1,2)",
            "`discrete(1,2)`: `1` is not a value and its weight; allowed is value:weight, as in discrete(1:0.3, 2:0.7)",
        ),
        ("discrete(1:-1)", "`discrete(1:-1)`: weight -1 is not allowed; allowed is 0 or more"),
        ("discrete(1:0, 2:0)", "`discrete(1:0, 2:0)`: all weights are 0"),
        ("discrete(1:nan)", "`discrete(1:nan)`: `nan` is not a finite number"),
    ];
    for (cell, message) in cells {
        assert_eq!(told(cell, &Bounds::ANY), message);
    }
}

#[test]
fn a_misspelt_distribution_is_recognised() {
    for (cell, hint) in [
        ("unifrom(1,2)", "did you mean `uniform(1,2)`?"),
        ("log-normal(1,2)", "did you mean `lognormal(1,2)`?"),
        ("Gauss(1, 2)", "did you mean `normal(1, 2)`?"),
    ] {
        let error = Distribution::parse(cell, &Bounds::ANY).unwrap_err();
        assert_eq!(error.hint.as_deref(), Some(hint), "{cell}");
    }
    let error = Distribution::parse("weibull(1,2)", &Bounds::ANY).unwrap_err();
    assert_eq!((error.what.contains("`weibull` is not a distribution"), error.hint), (true, None));
}

/// Bytes from a broken file: an error or a distribution, never a panic.
#[test]
fn rubbish_is_refused_without_a_panic() {
    for cell in [
        "",
        " ",
        "(",
        ")",
        "()",
        "to",
        "to to to",
        "%",
        "-",
        "..",
        ",",
        "1(2)",
        "\u{0}",
        "é(",
        "é",
        "٣",
        "(1,2)",
        "normal((1,2)",
        "discrete(:)",
        "discrete(1:2:3)",
        "\u{feff}5",
        "1\u{a0}%",
    ] {
        assert!(Distribution::parse(cell, &Bounds::ANY).is_err(), "{cell:?}");
    }
}

proptest::proptest! {
    /// Whatever text comes, what is accepted can be drawn.
    #[test]
    fn what_is_read_can_be_drawn(
        name in "(uniform|triangular|pert|normal|lognormal|beta|gamma|discrete|[a-z]{0,5}|)",
        body in r"[ (]?[-+0-9.e:,to %]{0,24}\)?",
        u in 0.0..1.0_f64,
    ) {
        let cell = format!("{name}{body}");
        for bounds in [Bounds::SHARE, Bounds::above(0.0)] {
            if let Ok(distribution) = Distribution::parse(&cell, &bounds) {
                proptest::prop_assert!(bounds.contains(distribution.quantile(&bounds, u)), "{}", cell);
                proptest::prop_assert!(distribution.mean(&bounds).is_finite(), "{}", cell);
            }
        }
    }
}
