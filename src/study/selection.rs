//! Which scenarios run, and what each is made of.

use super::names::{list, quote, suggest};
use super::problem::{Fault, Log, Place};

/// What a caller chooses of a study.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Selection {
    /// Names of scenarios to run besides the base; none = all. `A+B` lays B's changes over A's.
    pub scenarios: Vec<String>,
    /// A key of `assumptions.csv` and a cell that replaces its own in every scenario.
    pub set: Vec<(String, String)>,
}

/// A scenario to run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Chosen {
    /// Name of its column, or `A+B`.
    pub name: String,
    /// Scenario columns, the one whose cells hold first; the base, column 0, is the last.
    pub layers: Vec<usize>,
}

impl Chosen {
    /// Whether it is the base.
    pub fn is_base(&self) -> bool {
        self.layers.len() == 1
    }

    /// `, in scenario X`, for messages; empty for the base.
    pub fn whom(&self) -> String {
        if self.is_base() { String::new() } else { format!(", in scenario {}", quote(&self.name)) }
    }

    /// Whether something that is there in some columns is there in this scenario: as the first
    /// layer says that differs from the base, else as in the base.
    pub fn has(&self, in_column: impl Fn(usize) -> bool) -> bool {
        let in_base = in_column(0);
        let changed = self.layers.iter().any(|column| in_column(*column) != in_base);
        in_base != changed
    }
}

/// The scenarios to run, the base first.
pub(super) fn choose(selection: &Selection, columns: &[String], log: &mut Log) -> Vec<Chosen> {
    let name_of = |column: usize| columns[column].clone();
    let mut chosen = vec![Chosen { name: name_of(0), layers: vec![0] }];
    if selection.scenarios.is_empty() {
        chosen.extend(
            (1..columns.len()).map(|column| Chosen { name: name_of(column), layers: vec![column, 0] }),
        );
        return chosen;
    }
    for wanted in &selection.scenarios {
        match compose(wanted, columns) {
            Ok(scenario) if chosen.iter().any(|other| other.name == scenario.name) => {}
            Ok(scenario) => chosen.push(scenario),
            Err(fault) => log.problem(Place::file("--scenario"), fault),
        }
    }
    chosen
}

/// A scenario by its name, or several laid over one another: `A+B`.
fn compose(wanted: &str, columns: &[String]) -> Result<Chosen, Fault> {
    let known: Vec<&str> = columns.iter().map(String::as_str).collect();
    let parts: Vec<&str> = wanted.split('+').map(str::trim).collect();
    let mut layers = Vec::with_capacity(parts.len() + 1);
    for part in &parts {
        let Some(column) = known.iter().position(|name| name == part) else {
            return Err(Fault {
                what: format!("unknown scenario {}", quote(part)),
                hint: suggest(part, &known),
            });
        };
        if column == 0 && parts.len() > 1 {
            let what = format!("{}: {} is the base and changes nothing", quote(wanted), quote(part));
            return Err(Fault::hint(what, format!("lay over each other some of {}", list(&known[1..]))));
        }
        if layers.contains(&column) {
            return Err(Fault::new(format!("{}: {} is named twice", quote(wanted), quote(part))));
        }
        layers.insert(0, column);
    }
    if layers != [0] {
        layers.push(0);
    }
    Ok(Chosen { name: parts.join("+"), layers })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn columns() -> Vec<String> {
        ["base", "fast", "kind"].map(String::from).to_vec()
    }

    fn chosen(wanted: &[&str]) -> (Vec<(String, Vec<usize>)>, usize) {
        let mut log = Log::default();
        let selection =
            Selection { scenarios: wanted.iter().map(ToString::to_string).collect(), set: Vec::new() };
        let chosen = choose(&selection, &columns(), &mut log);
        let list = chosen.into_iter().map(|scenario| (scenario.name, scenario.layers)).collect();
        (list, log.into_problems("s", &[]).list.len())
    }

    fn pair(name: &str, layers: &[usize]) -> (String, Vec<usize>) {
        (name.to_string(), layers.to_vec())
    }

    #[test]
    fn the_base_comes_first_whatever_is_chosen() {
        let base = pair("base", &[0]);
        assert_eq!(chosen(&[]).0, [base.clone(), pair("fast", &[1, 0]), pair("kind", &[2, 0])]);
        assert_eq!(chosen(&["kind", "base", "kind"]).0, [base.clone(), pair("kind", &[2, 0])]);
        assert_eq!(chosen(&["kind+fast"]).0, [base.clone(), pair("kind+fast", &[1, 2, 0])]);
        for wrong in ["fats", "fast+fast", "base+fast", "fast+", "+", ""] {
            assert_eq!(chosen(&[wrong]), (vec![base.clone()], 1), "{wrong}");
        }
    }

    /// In `A+B` what B changes holds; where B is as the base, A holds.
    #[test]
    fn a_layer_counts_only_where_it_differs_from_the_base() {
        let both = Chosen { name: String::new(), layers: vec![2, 1, 0] };
        let has = |columns: [bool; 3]| both.has(|column| columns[column]);
        assert!(has([false, true, false]), "A brings it");
        assert!(has([false, false, true]), "B brings it");
        assert!(!has([true, true, false]), "B takes it away");
        assert!(!has([true, false, true]), "A takes it away");
        assert!(has([true, true, true]) && !has([false, false, false]));
    }
}
