//! By how much `lhs` and `sobol` cut the error of the headline, at equal cost.
//!
//! Each design runs the same number of independent randomisations of 256 futures; the spread of their means is
//! the error of a mean. Random sampling runs as many futures, whose spread gives its error. A future costs the
//! same in every design: drawing the assumptions is a small part of it, and is timed beside the table.
//!
//! What a design spreads evenly is the assumptions; luck is drawn at random in all of them. So the variance of a
//! mean can be cut at most to the share of luck, which stands beside the ratios.
//!
//! `cargo run --release -p workshift-benches --bin designs [-- SCENARIO]`

use std::path::Path;
use std::process::ExitCode;
use std::time::Instant;

use workshift::analysis::{Sample, headline_outcomes, nested, noise_budget};
use workshift::engine::{EngineError, Evaluator, HEADLINE, Sampling, Silent};
use workshift::maths::exp;
use workshift::study::Study;
use workshift_benches::folder;

/// Independent randomisations of each design.
const RANDOMISATIONS: usize = 100;
/// Futures of a randomisation.
const POINTS: usize = 256;
/// Draws of the assumptions, and futures on each, for the share of luck.
const NESTED: (usize, usize) = (2500, 4);
/// Futures for which errors are told.
const TOLD: f64 = 10_240.0;

fn main() -> ExitCode {
    let scenario = std::env::args().nth(1);
    let place = Path::new(env!("CARGO_MANIFEST_DIR")).join("../scenarios/meta-2026");
    let done = folder::study(&place).and_then(|study| table(&study, scenario.as_deref()));
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("{problem}");
            ExitCode::from(2)
        }
    }
}

/// `[metric][future]` of a design, and the seconds that its draws and its futures took.
type Futures = (Vec<Vec<f64>>, [f64; 2]);

fn futures(evaluator: &Evaluator<'_>, scenario: usize, sampling: Sampling) -> Result<Futures, EngineError> {
    let begun = Instant::now();
    let points = evaluator.design(sampling, 0, RANDOMISATIONS * POINTS).map_err(EngineError::Design)?;
    let drawn = begun.elapsed().as_secs_f64();
    let values = headline_outcomes(evaluator, scenario, &points, HEADLINE, Some(1), &Silent)?;
    Ok((values, [drawn, begun.elapsed().as_secs_f64()]))
}

fn table(study: &Study, scenario: Option<&str>) -> Result<(), String> {
    let names: Vec<&str> = study.scenarios.iter().map(|scenario| scenario.name.as_str()).collect();
    let name = scenario.unwrap_or(names[0]);
    let position = names.iter().position(|known| *known == name);
    let scenario =
        position.ok_or_else(|| format!("there is no scenario `{name}`; they are {}", names.join(", ")))?;
    let words = |error: EngineError| error.to_string();
    let evaluator = Evaluator::new(study, study.seed, None).map_err(words)?;
    let designs = [Sampling::Random, Sampling::Lhs, Sampling::Sobol];
    let [random, lhs, sobol] = designs.map(|sampling| futures(&evaluator, scenario, sampling));
    let (random, lhs, sobol) = (random.map_err(words)?, lhs.map_err(words)?, sobol.map_err(words)?);
    let draws = evaluator.design(Sampling::Random, 0, NESTED.0).map_err(|error| error.to_string())?;
    let nested_points = nested(&draws, NESTED.1);
    let split =
        headline_outcomes(&evaluator, scenario, &nested_points, HEADLINE, Some(1), &Silent).map_err(words)?;

    println!("{}, {name}: {RANDOMISATIONS} randomisations of {POINTS} futures of each design\n", study.name);
    println!(
        "| number | random: error of the mean of {TOLD} futures | lhs: its variance, cut | sobol: its variance, cut | at most |"
    );
    println!("|---|--:|--:|--:|--:|");
    for (at, metric) in HEADLINE.iter().enumerate() {
        let error = |values: &[f64], randomisations| {
            let mean = Sample { values, randomisations }.mean();
            (mean.mean, mean.error.unwrap_or(f64::NAN))
        };
        let (mean, plain) = error(&random.0[at], None);
        let cut = |values: &[f64]| {
            let (_, designed) = error(values, Some(RANDOMISATIONS as u32));
            ratio((plain / designed) * (plain / designed))
        };
        let at_most = noise_budget(&split[at], NESTED.1)
            .map_or_else(String::new, |budget| format!("{:.1}", 1.0 / budget.luck().share));
        let at_told = plain * ((RANDOMISATIONS * POINTS) as f64 / TOLD).sqrt() / mean.abs();
        println!(
            "| `{}` | {:.2} % of it | {} | {} | {at_most} |",
            metric.name,
            100.0 * at_told,
            cut(&lhs.0[at]),
            cut(&sobol.0[at])
        );
    }
    let share = |(_, [drawn, all]): &Futures| format!("{:.1} %", 100.0 * drawn / all);
    println!(
        "\nshare of the time that drawing the assumptions takes: random {}, lhs {}, sobol {}",
        share(&random),
        share(&lhs),
        share(&sobol)
    );
    Ok(())
}

/// `3.1 times (2.3 to 4.1)`: the variance of R means has R - 1 degrees of freedom, so the logarithm of the ratio
/// has an error of about sqrt(2 / (R - 1)).
fn ratio(ratio: f64) -> String {
    let error = 1.96 * (2.0 / (RANDOMISATIONS as f64 - 1.0)).sqrt();
    format!("{ratio:.1} times ({:.1} to {:.1})", ratio * exp(-error), ratio * exp(error))
}
