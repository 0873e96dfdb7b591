//! The sampler against `SciPy`, row by row, on every instruction set of this machine.

use workshift::maths::{InstructionSet, set_instruction_set};
use workshift::random::binomial_quantile;

struct Rows {
    n: Vec<f64>,
    p: Vec<f64>,
    u: Vec<f64>,
    k: Vec<f64>,
}

fn rows() -> Rows {
    let mut rows = Rows { n: vec![], p: vec![], u: vec![], k: vec![] };
    for line in include_str!("vectors/binomial.txt").lines().filter(|line| !line.starts_with('#')) {
        let cells: Vec<f64> = line.split(' ').map(|cell| cell.parse().unwrap()).collect();
        let [n, p, u, k] = cells[..] else { panic!("four numbers in `{line}`") };
        rows.n.push(n);
        rows.p.push(p);
        rows.u.push(u);
        rows.k.push(k);
    }
    rows
}

/// Teeth: u of a third of the rows is within a thousandth, some within a billionth, of a value
/// where k changes.
#[test]
fn every_row_of_the_table_is_met_on_every_instruction_set() {
    let rows = rows();
    assert!(rows.k.len() >= 20_000, "only {} rows", rows.k.len());
    for set in InstructionSet::ALL.into_iter().filter(|set| set.is_available()) {
        set_instruction_set(set).unwrap();
        let mut found = vec![f64::NAN; rows.k.len()];
        binomial_quantile(&rows.n, &rows.p, &rows.u, &mut found);
        let wrong: Vec<_> = (0..found.len())
            .filter(|&i| found[i] != rows.k[i])
            .map(|i| (rows.n[i], rows.p[i], rows.u[i], rows.k[i], found[i]))
            .collect();
        assert!(
            wrong.is_empty(),
            "{set}: {} of {} wrong, as n p u k found: {:?}",
            wrong.len(),
            found.len(),
            &wrong[..wrong.len().min(10)]
        );
    }
}
