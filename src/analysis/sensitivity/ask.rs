//! One door: a study and a question -> an answer, by any of the methods.

use std::fmt;

use super::{
    Factor, FactorError, Futures, GivenData, Model, Morris, Quantities, Sobol, Subject, Tornado, given_data,
    morris, sobol, sobol_futures, tornado,
};
use crate::assumption::Sampling;
use crate::engine::{Draws, EngineError, Evaluator, Freeze, Points, Probe, Progress, When, metrics};
use crate::study::Study;

/// Which method answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    /// Rank correlations and first-order indices from the futures of a run.
    GivenData,
    /// First-order and total indices from a design of their own.
    Sobol,
    /// Elementary effects.
    Morris,
    /// Ends of the assumptions, one at a time.
    Tornado,
}

impl Method {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::GivenData, Self::Sobol, Self::Morris, Self::Tornado];

    /// As on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::GivenData => "given-data",
            Self::Sobol => "sobol",
            Self::Morris => "morris",
            Self::Tornado => "tornado",
        }
    }

    /// The method of a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|method| method.name() == name)
    }

    /// Futures, points or trajectories unless somebody says how many; `of_study` is the study's own number.
    pub fn usual_n(self, of_study: u32) -> u32 {
        match self {
            Self::GivenData => of_study,
            Self::Sobol => 2_048,
            Self::Morris => 200,
            Self::Tornado => 1_000,
        }
    }

    /// Fewer say nothing.
    pub fn least_n(self) -> u32 {
        match self {
            Self::GivenData => 100,
            Self::Sobol => 256,
            Self::Morris => 10,
            Self::Tornado => 20,
        }
    }
}

/// What is asked.
#[derive(Debug, Clone, PartialEq)]
pub struct Question {
    /// Position of the scenario.
    pub scenario: usize,
    /// The numbers whose spread is explained.
    pub subjects: Vec<Subject>,
    /// How.
    pub method: Method,
    /// Names and patterns of groups, for [`Method::Sobol`].
    pub groups: Vec<(String, Vec<String>)>,
    /// Futures (given data), points of a sample (Sobol', tornado), trajectories (Morris).
    pub n: u32,
    /// Design of the futures of given data and tornado.
    pub sampling: Sampling,
    /// Key of all random numbers.
    pub seed: u64,
    /// A kind of chance that is switched off.
    pub freeze: Option<Freeze>,
}

/// One result per number, by method.
#[derive(Debug, Clone, PartialEq)]
pub enum Results {
    /// See [`given_data`].
    GivenData(Vec<GivenData>),
    /// See [`sobol`].
    Sobol(Vec<Sobol>),
    /// See [`morris`].
    Morris(Vec<Morris>),
    /// See [`tornado`].
    Tornado(Vec<Tornado>),
}

/// What was found.
#[derive(Debug, Clone, PartialEq)]
pub struct Answer {
    /// The question.
    pub question: Question,
    /// Name of the scenario.
    pub scenario: String,
    /// What may drive the numbers: one per uncertain assumption, or groups of them.
    pub factors: Vec<Factor>,
    /// Sets of correlated assumptions, which [`Results::GivenData`] looks at together too.
    pub sets: Vec<Factor>,
    /// The result.
    pub results: Results,
    /// `[factor]`: the 5 and 95 % quantile of an assumption; none for a group.
    pub ends: Vec<Option<[f64; 2]>>,
    /// Pairs of correlated assumptions, with their rank correlation.
    pub correlated: Vec<(String, String, f64)>,
}

/// Why there is no answer.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum SensitivityError {
    /// What the engine refuses.
    Engine(EngineError),
    /// Groups that do not fit.
    Factor(FactorError),
    /// Groups are for one method only.
    Groups(Method),
    /// Every assumption is fixed, or at its mean.
    NothingUncertain(String),
    /// Too few futures: asked, least, method.
    TooFew(u32, u32, Method),
}

impl fmt::Display for SensitivityError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Engine(error) => error.fmt(f),
            Self::Factor(error) => error.fmt(f),
            Self::Groups(method) => {
                write!(
                    f,
                    "--group is for --method sobol; `{}` looks at every assumption by itself",
                    method.name()
                )
            }
            Self::NothingUncertain(scenario) => {
                write!(
                    f,
                    "scenario `{scenario}` has no uncertain assumption, so nothing can drive its spread but luck"
                )
            }
            Self::TooFew(n, least, method) => {
                write!(f, "--replications {n}: --method {} needs {least} or more", method.name())
            }
        }
    }
}

impl std::error::Error for SensitivityError {}

impl From<EngineError> for SensitivityError {
    fn from(error: EngineError) -> Self {
        Self::Engine(error)
    }
}

impl From<FactorError> for SensitivityError {
    fn from(error: FactorError) -> Self {
        Self::Factor(error)
    }
}

/// Checks a question and says how many futures its answer takes; no future is made.
///
/// # Errors
///
/// [`SensitivityError`] for what [`ask`] would refuse.
pub fn futures_of(study: &Study, question: &Question) -> Result<usize, SensitivityError> {
    let evaluator = Evaluator::new(study, question.seed, question.freeze)?;
    let quantities = Quantities::of(study, question.scenario, evaluator.keys());
    let factors = factors(study, &quantities, question)?;
    let (n, k) = (question.n as usize, factors.len());
    let luck = has_luck(question);
    Ok(match question.method {
        Method::GivenData => n,
        Method::Sobol => sobol_futures(&quantities, &factors, luck, n),
        Method::Morris => n * (k + 1 + usize::from(luck)),
        Method::Tornado => n * (2 * k + 1),
    })
}

/// Answers a question about the spread of some numbers of a scenario.
///
/// # Errors
///
/// [`SensitivityError`]: nothing is uncertain, too few futures, groups that do not fit, or what the engine refuses.
///
/// # Example
///
/// ```
/// use workshift::analysis::sensitivity::{Method, Question, Results, Subject, ask};
/// use workshift::engine::{Sampling, Silent};
/// # let study = workshift::study::example();
/// let question = Question {
///     scenario: 0,
///     subjects: vec![Subject::read("layoffs_cum", &study).unwrap()],
///     method: Method::Tornado,
///     groups: Vec::new(),
///     n: 50,
///     sampling: Sampling::Random,
///     seed: 1,
///     freeze: None,
/// };
/// let answer = ask(&study, &question, None, &Silent)?;
/// let Results::Tornado(of_each_subject) = &answer.results else { unreachable!() };
/// assert_eq!(of_each_subject[0].factors.len(), answer.factors.len());
/// # Ok::<(), workshift::analysis::sensitivity::SensitivityError>(())
/// ```
pub fn ask(
    study: &Study,
    question: &Question,
    threads: Option<usize>,
    progress: &dyn Progress,
) -> Result<Answer, SensitivityError> {
    let evaluator = Evaluator::new(study, question.seed, question.freeze)?;
    let quantities = Quantities::of(study, question.scenario, evaluator.keys());
    let factors = factors(study, &quantities, question)?;
    let probes: Vec<Probe> = question.subjects.iter().map(|subject| subject.probe).collect();
    let model =
        Futures { evaluator: &evaluator, scenario: question.scenario, probes: &probes, threads, progress };
    let (n, seed, luck) = (question.n as usize, question.seed, has_luck(question));
    let design = || evaluator.design(question.sampling, 0, n).map_err(EngineError::Design);
    let results = match question.method {
        Method::GivenData => {
            let points = design()?;
            let inputs = evaluator.inputs(question.scenario, &points);
            Results::GivenData(given_data(&quantities, &inputs, &model.run(&points)?))
        }
        Method::Sobol => Results::Sobol(sobol(&model, &quantities, &factors, luck, n, seed)?),
        Method::Morris => Results::Morris(morris(&model, &quantities, &factors, luck, n, seed)?),
        Method::Tornado => Results::Tornado(tornado(&model, &factors, &design()?)?),
    };
    Ok(answer(study, question, &evaluator, &quantities, factors, results))
}

/// Answers a question by [`Method::GivenData`] from the futures that a run has kept: none is made.
///
/// `None` if the run kept no draws, if it did not keep one of the numbers (only headline metrics of the firm, at the horizon
/// or at their peak, are kept), or if [`ask`] would refuse.
pub fn ask_of_draws(study: &Study, question: &Question, draws: &Draws) -> Option<Answer> {
    let kept = |subject: &Subject| {
        let Probe { metric, role: None, when } = subject.probe else { return None };
        let name = metrics().get(metric)?.name;
        let outcome = match when {
            When::Horizon => name.to_owned(),
            When::Peak => format!("{name}_peak"),
            When::Month(_) => return None,
        };
        let at = draws.outcomes.iter().position(|kept| *kept == outcome)?;
        draws.outcome_values.get(question.scenario)?.get(at).cloned()
    };
    let outcomes: Vec<Vec<f64>> = question.subjects.iter().map(kept).collect::<Option<_>>()?;
    let evaluator = Evaluator::new(study, question.seed, question.freeze).ok()?;
    let inputs = draws.values.get(question.scenario).filter(|_| draws.keys == evaluator.keys())?;
    let quantities = Quantities::of(study, question.scenario, evaluator.keys());
    let factors = factors(study, &quantities, question).ok()?;
    let results = Results::GivenData(given_data(&quantities, inputs, &outcomes));
    Some(answer(study, question, &evaluator, &quantities, factors, results))
}

fn answer(
    study: &Study,
    question: &Question,
    evaluator: &Evaluator<'_>,
    quantities: &Quantities<'_>,
    factors: Vec<Factor>,
    results: Results,
) -> Answer {
    let name = |key: usize| quantities.keys[key].clone();
    let correlated = quantities.correlated.iter().map(|&(a, b, rho)| (name(a), name(b), rho)).collect();
    let ends = ends(evaluator, question.scenario, &factors);
    let scenario = study.scenarios[question.scenario].name.clone();
    let sets = quantities.sets();
    Answer { question: question.clone(), scenario, factors, sets, results, ends, correlated }
}

fn has_luck(question: &Question) -> bool {
    question.freeze != Some(Freeze::Luck)
}

fn factors(
    study: &Study,
    quantities: &Quantities<'_>,
    question: &Question,
) -> Result<Vec<Factor>, SensitivityError> {
    let (n, least) = (question.n, question.method.least_n());
    if n < least {
        return Err(SensitivityError::TooFew(n, least, question.method));
    }
    if !question.groups.is_empty() && question.method != Method::Sobol {
        return Err(SensitivityError::Groups(question.method));
    }
    if quantities.uncertain.is_empty() || question.freeze == Some(Freeze::Assumptions) {
        let name = study.scenarios[question.scenario].name.clone();
        return Err(SensitivityError::NothingUncertain(name));
    }
    Ok(match question.method {
        Method::Sobol => quantities.grouped(&question.groups)?,
        _ => quantities.single(),
    })
}

/// The values of the assumptions at their 5 and 95 % quantiles.
fn ends(evaluator: &Evaluator<'_>, scenario: usize, factors: &[Factor]) -> Vec<Option<[f64; 2]>> {
    let points = Points { uniforms: vec![vec![0.05, 0.95]; evaluator.keys().len()], luck: vec![0, 1] };
    let values = evaluator.inputs(scenario, &points);
    let of = |factor: &Factor| match factor.keys[..] {
        [key] => Some([values[key][0], values[key][1]]),
        _ => None,
    };
    factors.iter().map(of).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::{Mode, Plan, Silent, simulate};

    /// Teeth: another scenario's draws, the peak for the horizon, or another order of keys moves a number.
    #[test]
    fn the_futures_of_a_run_give_what_the_same_futures_give_again() {
        let study = crate::study::example();
        let plan = Plan {
            replications: 300,
            seed: 5,
            sampling: Sampling::Random,
            mode: Mode::MonteCarlo,
            freeze: None,
            threads: Some(1),
            keep_draws: true,
        };
        let run = simulate(&study, &plan, &Silent).expect("a run");
        let subjects = ["payroll", "layoffs_cum", "layoff_rate_12m.peak"];
        let question = |subjects: &[&str]| Question {
            scenario: 1,
            subjects: subjects.iter().map(|name| Subject::read(name, &study).expect("a number")).collect(),
            method: Method::GivenData,
            groups: Vec::new(),
            n: 300,
            sampling: Sampling::Random,
            seed: 5,
            freeze: None,
        };
        let again = ask(&study, &question(&subjects), Some(1), &Silent).expect("an answer");
        assert_eq!(ask_of_draws(&study, &question(&subjects), &run.draws), Some(again));
        assert_eq!(ask_of_draws(&study, &question(&["payroll@3"]), &run.draws), None, "not kept");
        assert_eq!(ask_of_draws(&study, &question(&["payroll"]), &Draws::default()), None, "no draws");
    }
}
