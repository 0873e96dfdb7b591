use super::*;

fn distribution(cell: &str, bounds: &Bounds) -> Distribution {
    Distribution::parse(cell, bounds).unwrap_or_else(|error| panic!("{cell}: {error}"))
}

/// Uniforms that reach far into both tails: 0, then a dense middle, then 1.
fn uniforms(n: u32) -> Vec<f64> {
    let mut all: Vec<f64> = (0..n).map(|i| (f64::from(i) + 0.5) / f64::from(n)).collect();
    all.extend((1..17).flat_map(|k| {
        let tail: f64 = format!("1e-{k}").parse().unwrap();
        [tail, 1.0 - tail]
    }));
    all.extend([0.0, 1.0, 1e-300]);
    all.sort_by(f64::total_cmp);
    all
}

const TABULATED: [(&str, Bounds); 16] = [
    ("beta(6,4)", Bounds::SHARE),
    ("beta(2,5)", Bounds::closed(0.1, 0.3)),
    ("beta(0.5,0.5)", Bounds::SHARE),
    ("beta(1,1)", Bounds::SHARE),
    ("beta(300,2)", Bounds::SHARE),
    ("beta(0.05,3)", Bounds::above(0.0)),
    ("pert(0.4,0.6,0.85)", Bounds::SHARE),
    ("pert(-0.2,0.1,1.4)", Bounds::SHARE),
    ("pert(1,1,9)", Bounds::at_least(0.0)),
    ("pert(1,9,9)", Bounds::at_least(5.0)),
    ("gamma(2,3)", Bounds::above(0.0)),
    ("gamma(2,3)", Bounds::at_least(1.0)),
    ("gamma(0.2,1)", Bounds::SHARE),
    ("gamma(50,0.1)", Bounds::closed(0.0, 5.0)),
    ("gamma(30000,0.001)", Bounds::at_least(0.0)),
    ("gamma(1,1)", Bounds::at_least(0.0)),
];

/// Tolerance: 1e-8 of the value; for PERT also 1e-12, a part of its width, because a value near 0
/// is a difference there.
#[test]
fn a_table_gives_the_quantiles_of_the_distribution() {
    for (cell, bounds) in TABULATED {
        let distribution = distribution(cell, &bounds);
        let sampler = Sampler::new(&distribution, &bounds);
        assert!(matches!(sampler.method, Method::Interpolated(_)), "{cell} has no table");
        let difference = if cell.starts_with("pert") { 1e-12 } else { 1e-300 };
        let us = uniforms(997);
        let mut draws = vec![f64::NAN; us.len()];
        sampler.quantile_lanes(&us, &mut draws);
        for (&u, &draw) in us.iter().zip(&draws) {
            let exact = distribution.quantile(&bounds, u);
            let error = (draw - exact).abs();
            assert!(error <= 1e-8 * exact.abs() + difference, "{cell} at {u:e}: {draw:e}, exact {exact:e}");
        }
    }
}

/// Up to the rounding of the value, four units in its last place: beyond the last node, draws are
/// solved one by one.
#[test]
fn draws_never_fall_as_u_rises_and_never_leave_the_bounds() {
    let open = Bounds { low: 0.0, low_open: true, high: 1.0, high_open: true };
    let more = [
        "beta(0.001,0.001)",
        "beta(1e-3,1e6)",
        "gamma(1e-6,1)",
        "beta(0.01,20)",
        "normal(0.5,3)",
        "triangular(-1,0.5,2)",
    ];
    let all = TABULATED.into_iter().chain(more.map(|cell| (cell, open)));
    for (cell, bounds) in all {
        let sampler = Sampler::new(&distribution(cell, &bounds), &bounds);
        let us = uniforms(4001);
        let mut draws = vec![f64::NAN; us.len()];
        sampler.quantile_lanes(&us, &mut draws);
        let falls = |pair: &[f64]| pair[0] - pair[1] > 4.0 * f64::EPSILON * pair[0].abs().max(pair[1].abs());
        assert!(!draws.windows(2).any(falls), "{cell}");
        assert!(draws.iter().all(|&draw| bounds.contains(draw)), "{cell} leaves {bounds}");
    }
}

/// A two-point-like law has no smooth quantile function on any scale; it is solved, not bent.
#[test]
fn a_law_that_no_table_fits_is_solved_draw_by_draw() {
    let law = distribution("beta(0.001,0.001)", &Bounds::SHARE);
    let sampler = Sampler::new(&law, &Bounds::SHARE);
    assert!(matches!(sampler.method, Method::Direct(_)));
    let mut draw = [0.0];
    sampler.quantile_lanes(&[0.499_9], &mut draw);
    assert_eq!(draw[0], law.quantile(&Bounds::SHARE, 0.499_9));
}

#[test]
fn closed_forms_and_lists_are_exactly_those_of_the_distribution() {
    let cells = [
        "0.25",
        "uniform(-1,0.5)",
        "triangular(0,0.2,3)",
        "normal(0.5,0.4)",
        "lognormal(0.4,1)",
        "discrete(-1:1, 0.1:2, 0.4:3, 0.9:0.5, 7:1)",
    ];
    let us = uniforms(101);
    for cell in cells {
        let distribution = distribution(cell, &Bounds::SHARE);
        let mut draws = vec![f64::NAN; us.len()];
        Sampler::new(&distribution, &Bounds::SHARE).quantile_lanes(&us, &mut draws);
        let exact: Vec<f64> = us.iter().map(|&u| distribution.quantile(&Bounds::SHARE, u)).collect();
        assert_eq!(draws, exact, "{cell}");
    }
}

#[test]
fn rounding_is_half_up_and_people_are_whole_only_where_asked() {
    let months = Bounds::at_least(1.0);
    let sampler = Sampler::new(&distribution("discrete(2.5:1, 3.4:1)", &months), &months);
    let filled = |rounding: Rounding, whole_people: bool| {
        let mut out = [0.0; 2];
        sampler.fill(&[0.2, 0.8], rounding, whole_people, &mut out);
        out
    };
    assert_eq!(filled(Rounding::None, true), [2.5, 3.4]);
    assert_eq!(filled(Rounding::Always, false), [3.0, 3.0]);
    assert_eq!(filled(Rounding::People, true), [3.0, 3.0]);
    assert_eq!(filled(Rounding::People, false), [2.5, 3.4]);
    assert_eq!(Rounding::Always.apply(-2.5, true), -2.0);
}
