//! Assumptions in plain words: what a key of a study is called in a picture.
//!
//! Keys stay in the numbers of a chart and, in brackets, in its long description.

use crate::analysis::readable;
use crate::assumption::Card;

/// What an assumption is called inside a sentence: `growth of demand`, `share of work that ends with “May layoffs”`.
///
/// `roles` are names and labels of roles, as far as they are known. Several keys joined by ` + ` are named one by one;
/// anything that is no key (a group that a reader named, an event's label) stands as it is.
pub(super) fn name(key: &str, roles: &[(&str, &str)]) -> String {
    if let Some((first, rest)) = key.split_once(" + ") {
        return format!("{} + {}", name(first, roles), name(rest, roles));
    }
    if let Some(key) = key.strip_suffix(" of the base") {
        return format!("{} in the base", name(key, roles));
    }
    if let Some(card) = Card::from_key(key) {
        return of_card(card).to_owned();
    }
    of_a_row(key, roles).unwrap_or_else(|| super::fonts::clean(key))
}

/// The same at the start of a sentence or alone.
pub(super) fn title(key: &str, roles: &[(&str, &str)]) -> String {
    crate::analysis::capital(&name(key, roles))
}

/// The keys in a sentence of the analysis, between backticks there, in plain words.
pub(super) fn in_plain_words(sentence: &str) -> String {
    let parts = sentence.split('`').enumerate();
    parts.map(|(at, part)| if at % 2 == 1 { name(part, &[]) } else { part.to_owned() }).collect()
}

/// The name with the key in brackets, for long descriptions; the name alone where they are the same.
pub(super) fn with_key(key: &str, roles: &[(&str, &str)]) -> String {
    let name = name(key, roles);
    if name == key { name } else { format!("{name} ({key})") }
}

/// A number of a row of a table: `role.engineers.exposure`, `move.agents>*.success`.
fn of_a_row(key: &str, roles: &[(&str, &str)]) -> Option<String> {
    let (kind, rest) = key.split_once('.')?;
    let (row, column) = rest.rsplit_once('.')?;
    let role = |name: &str| {
        let label = roles.iter().find(|(known, _)| *known == name).map(|(_, label)| *label);
        format!("“{}”", label.map_or_else(|| readable(name), super::fonts::clean))
    };
    match kind {
        "role" => Some(format!("{} of {}", of_role(column)?, role(row))),
        "region" => Some(format!("{} in “{}”", of_region(column)?, readable(row))),
        "event" => Some(format!("{} “{}”", of_event(column)?, readable(row))),
        "move" => {
            let (from, to) = row.split_once('>')?;
            let (column, any) = (of_move(column)?, "*");
            Some(match (from == any, to == any) {
                (true, true) => format!("{column} moves between roles"),
                (true, false) => format!("{column} moves to {}", role(to)),
                (false, true) => format!("{column} moves from {}", role(from)),
                (false, false) => format!("{column} moves from {} to {}", role(from), role(to)),
            })
        }
        _ => None,
    }
}

fn of_role(column: &str) -> Option<&'static str> {
    Some(match column {
        "headcount" => "opening headcount",
        "vacancies" => "opening vacancies",
        "wage" => "wage",
        "exposure" => "exposure to AI",
        "substitution" => "substitution by AI",
        "task_length_median" => "median task length",
        "quit_rate" => "quit rate",
        "retirement_rate" => "retirement rate",
        "new_work_share" => "share of new AI posts",
        _ => return None,
    })
}

fn of_region(column: &str) -> Option<&'static str> {
    Some(match column {
        "notice_months" => "months of notice",
        "severance_weeks" => "weeks of severance pay",
        "observation" => "share of staff observed",
        "benefit_months" => "months of unemployment benefit",
        "benefit_cap" => "cap of unemployment benefit",
        _ => return None,
    })
}

fn of_event(column: &str) -> Option<&'static str> {
    Some(match column {
        "month" => "month of",
        "people" => "number of people in",
        "share" => "share of people in",
        "work_ends" => "share of work that ends with",
        "held" => "share of posts held open after",
        "value" => "value set by",
        _ => return None,
    })
}

fn of_move(column: &str) -> Option<&'static str> {
    Some(match column {
        "capacity" => "monthly number of",
        "acceptance" => "acceptance of",
        "success" => "success of",
        "training_months" => "months of training for",
        "training_cost" => "cost of training for",
        _ => return None,
    })
}

fn of_card(card: Card) -> &'static str {
    match card {
        Card::HorizonHours => "length of task that AI can do",
        Card::HorizonDoubling => "doubling time of AI’s task length",
        Card::ReliabilityFactor => "reliability that work needs",
        Card::TaskLengthMedian => "median task length",
        Card::TaskLengthLogSd => "spread of task lengths",
        Card::CapabilityCeiling => "ceiling of what AI can do",
        Card::AdoptionInitial => "use of AI at the start",
        Card::AdoptionCeiling => "use of AI in the end",
        Card::AdoptionSpeed => "speed of adoption",
        Card::LearningExponent => "strength of learning from observed work",
        Card::LearningScale => "observed work that learning needs",
        Card::LearningDiversity => "diversity of observed work",
        Card::LearningCeiling => "ceiling of learning",
        Card::Consent => "consent to being observed",
        Card::OptOut => "freedom to opt out of observation",
        Card::PauseHazard => "hazard of a pause of observation",
        Card::AugmentationGain => "extra output of augmented hours",
        Card::Oversight => "human oversight of automated hours",
        Card::AiCostRatio => "running cost of AI",
        Card::LabourCostShare => "share of labour in cost",
        Card::DemandElasticity => "price elasticity of demand",
        Card::PassThrough => "pass-through of cost to price",
        Card::DemandGrowth => "growth of demand",
        Card::DemandVolatility => "volatility of demand",
        Card::NewWork => "new AI posts per automated post",
        Card::NewWorkLag => "lag of new work",
        Card::Slack => "surplus that is tolerated",
        Card::Backfill => "share of vacancies approved",
        Card::TimeToFill => "time to fill a vacancy",
        Card::HiringCost => "cost of a hire",
        Card::RehirePause => "hiring pause after a layoff",
        Card::LayoffTrigger => "surplus that triggers layoffs",
        Card::LayoffSeverity => "share of the surplus laid off",
        Card::LayoffMaxShare => "largest share laid off in a surplus round",
        Card::RoundSpacing => "months between rounds of layoffs",
        Card::RoundHazard => "hazard of a discretionary round",
        Card::RoundSize => "size of a discretionary round",
        Card::RoundWorkEnds => "share of work that ends with a discretionary round",
        Card::RoundHeld => "share of posts held open after a discretionary round",
        Card::VoluntaryMoves => "offer of voluntary moves",
        Card::LayoffDiscontent => "discontent after a large layoff",
        Card::LayoffScale => "size of a layoff that causes discontent",
        Card::MoveDiscontent => "discontent after forced moves",
        Card::ObservationDiscontent => "discontent under observation",
        Card::DiscontentHalfLife => "half-life of discontent",
        Card::ForcedMoveQuits => "share who quit when moved by force",
        Card::JobFinding => "job-finding hazard of the displaced",
        Card::LabourForceExit => "hazard of leaving the labour force",
        Card::EarningsLossInitial => "initial loss of earnings",
        Card::EarningsLossPermanent => "lasting loss of earnings",
        Card::EarningsRecovery => "time in which earnings recover",
        Card::BenefitRate => "rate of unemployment benefit",
        Card::IncomeTaxRate => "rate of income tax",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_said_in_plain_words() {
        let roles = [("engineers_us", "Engineers, US")];
        for (key, words) in [
            ("demand_growth", "growth of demand"),
            ("role.engineers_us.quit_rate", "quit rate of “Engineers, US”"),
            ("role.agents.quit_rate", "quit rate of “Agents”"),
            ("role.agents_v2.0.wage", "wage of “Agents v2.0”"),
            ("event.may_layoffs.work_ends", "share of work that ends with “May layoffs”"),
            ("region.us.notice_months", "months of notice in “Us”"),
            ("move.*>engineers_us.success", "success of moves to “Engineers, US”"),
            ("move.*>*.acceptance", "acceptance of moves between roles"),
            ("demand_growth + round_size", "growth of demand + size of a discretionary round"),
            ("slack of the base", "surplus that is tolerated in the base"),
            ("8,000 laid off on 20 May", "8,000 laid off on 20 May"),
            ("role.agents.colour", "role.agents.colour"),
        ] {
            assert_eq!(name(key, &roles), words);
        }
        assert_eq!(title("demand_growth", &[]), "Growth of demand");
        assert_eq!(with_key("demand_growth", &[]), "growth of demand (demand_growth)");
        assert_eq!(with_key("luck", &[]), "luck");
        assert_eq!(in_plain_words("`slack` at least 0.1"), "surplus that is tolerated at least 0.1");
    }

    /// Every assumption and every number of a table that can be uncertain has words of its own. Teeth: two cards with
    /// the same words, or a column of a table without.
    #[test]
    fn every_key_of_the_shipped_study_has_words_of_its_own() {
        let study = crate::study::example();
        let mut seen = std::collections::BTreeMap::new();
        let keys =
            study.scenarios.iter().flat_map(|scenario| &scenario.quantities).map(|one| one.key.as_str());
        for key in keys.chain(Card::ALL.iter().map(|card| card.key())) {
            let words = name(key, &[]);
            assert!(!words.contains('_') && words != key, "{key}: {words}");
            assert_eq!(*seen.entry(words.clone()).or_insert_with(|| key.to_owned()), key, "{words}");
        }
        assert!(seen.len() > Card::ALL.len());
    }
}
