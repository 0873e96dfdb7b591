//! Who takes part, and in what.

use std::fmt;

use workshift::maths::InstructionSet;

/// The work of a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Work {
    /// The reference workload, 12 roles and 60 months.
    A,
    /// The reference workload, 100 roles and 120 months.
    B,
    /// The firm model on the study `meta-2026`, all scenarios.
    Firm,
}

impl Work {
    /// In the order of the tables.
    pub const ALL: [Self; 3] = [Self::A, Self::B, Self::Firm];

    /// Replications of a full run, and of `--quick`.
    pub fn replications(self, slice: usize, quick: bool) -> usize {
        match (self, quick) {
            (Self::A | Self::Firm, false) => 10_000,
            (Self::B, false) => slice,
            (Self::A, true) => 1000,
            (Self::B, true) => 100,
            (Self::Firm, true) => 200,
        }
    }
}

impl fmt::Display for Work {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::A => "a",
            Self::B => "b",
            Self::Firm => "firm",
        })
    }
}

/// A program that does the work.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Implementation {
    /// The engine, on one instruction set.
    Workshift(InstructionSet),
    /// Plain Rust with `rand_distr`, columns sorted.
    Plain,
    /// As [`Implementation::Plain`], with quantiles by selection, which is faster.
    PlainSelect,
    /// As [`Implementation::Plain`], but people come back to their old role: must be found out.
    Planted,
    /// NumPy, vectorised over replications, with NumPy's samplers.
    Numpy,
    /// As [`Implementation::Numpy`], with samplers of its own where they are faster.
    NumpyInversion,
    /// Numba, scalar loops with samplers of its own.
    Numba,
    /// Numba with the algorithm of workshift.
    NumbaLanes,
}

impl Implementation {
    /// In the order of the rounds and tables.
    pub const ALL: [Self; 10] = [
        Self::Workshift(InstructionSet::Avx512),
        Self::Workshift(InstructionSet::Avx2),
        Self::Workshift(InstructionSet::Baseline),
        Self::Plain,
        Self::PlainSelect,
        Self::Planted,
        Self::Numpy,
        Self::NumpyInversion,
        Self::Numba,
        Self::NumbaLanes,
    ];

    /// Whether it is the engine.
    pub fn is_ours(self) -> bool {
        matches!(self, Self::Workshift(_))
    }

    /// Whether it knows the work, on this machine.
    pub fn knows(self, work: Work) -> bool {
        match self {
            Self::Workshift(set) => set.is_available(),
            Self::Planted | Self::NumpyInversion | Self::Numba | Self::NumbaLanes => work != Work::Firm,
            Self::Plain | Self::PlainSelect | Self::Numpy => true,
        }
    }

    /// The Python program, if it is one.
    pub fn script(self, work: Work) -> Option<&'static str> {
        match self {
            Self::Workshift(_) | Self::Plain | Self::PlainSelect | Self::Planted => None,
            Self::Numpy if work == Work::Firm => Some("numpy_firm_worker.py"),
            Self::Numpy | Self::NumpyInversion => Some("numpy_reference.py"),
            Self::Numba => Some("numba_reference.py"),
            Self::NumbaLanes => Some("numba_lanes.py"),
        }
    }

    /// Packages that its Python must have.
    pub fn packages(self) -> &'static str {
        match self {
            Self::Workshift(_) | Self::Plain | Self::PlainSelect | Self::Planted => "",
            Self::Numpy | Self::NumpyInversion => "numpy, scipy",
            Self::Numba | Self::NumbaLanes => "numba",
        }
    }

    /// In words, for a table.
    pub fn label(self) -> String {
        match self {
            Self::Workshift(set) => format!("workshift, {set}"),
            Self::Plain => "plain Rust, `rand_distr`, sorting".to_owned(),
            Self::PlainSelect => "plain Rust, `rand_distr`, selecting".to_owned(),
            Self::Planted => "plain Rust with a planted bug".to_owned(),
            Self::Numpy => "NumPy".to_owned(),
            Self::NumpyInversion => "NumPy, own samplers".to_owned(),
            Self::Numba => "Numba, own samplers".to_owned(),
            Self::NumbaLanes => "Numba, workshift's algorithm".to_owned(),
        }
    }
}

/// The name on the command line.
impl fmt::Display for Implementation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Workshift(set) => f.pad(&format!("workshift-{set}")),
            Self::Plain => f.pad("plain"),
            Self::PlainSelect => f.pad("plain-select"),
            Self::Planted => f.pad("planted"),
            Self::Numpy => f.pad("numpy"),
            Self::NumpyInversion => f.pad("numpy-inversion"),
            Self::Numba => f.pad("numba"),
            Self::NumbaLanes => f.pad("numba-lanes"),
        }
    }
}

/// One of a list by its name.
pub fn named<T: Copy + fmt::Display>(all: &[T], name: &str) -> Result<T, String> {
    let found = all.iter().find(|one| one.to_string() == name);
    let names = || all.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
    found.copied().ok_or_else(|| format!("there is no `{name}`; there are {}", names()))
}
