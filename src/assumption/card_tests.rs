use super::*;

/// Section 3 of the model page, typed by hand: key, default, bounds in interval notation.
const PAGE: &str = "
horizon_hours 12 (0,inf)
horizon_doubling 5 (0,inf)
reliability_factor 10 [1,inf)
task_length_median 4 (0,inf)
task_length_log_sd 1.8 (0,inf)
capability_ceiling 0.9 (0,1]
adoption_initial 0.1 (0,1)
adoption_ceiling 0.85 (0,1]
adoption_speed 0.6 [0,inf)
learning_exponent 0 [0,2]
learning_scale 50000 (0,inf)
learning_diversity 0.8 (0,1]
learning_ceiling 0.5 [0,1]
consent 1 [0,1]
opt_out 0 [0,1]
pause_hazard 0 [0,inf)
augmentation_gain 0.15 (-0.9,inf)
oversight 0.1 [0,1]
ai_cost_ratio 0.1 [0,inf)
labour_cost_share 0.55 [0,1]
demand_elasticity 1 [0,5]
pass_through 0.7 [0,1]
demand_growth 0.02 (-1,inf)
demand_volatility 0.05 [0,inf)
new_work 0.15 [0,inf)
new_work_lag 6 [1,inf)
slack 0 [0,1]
backfill 1 [0,1]
time_to_fill 3 (0,inf)
hiring_cost 0 [0,inf)
rehire_pause 6 [0,inf)
layoff_trigger 0.03 [0,1]
layoff_severity 0.8 [0,1]
layoff_max_share 0.15 [0,1]
round_spacing 4 [1,inf)
round_hazard 0 [0,inf)
round_size 0.05 [0,1]
round_work_ends 0.5 [0,1]
round_held 0.5 [0,1]
voluntary_moves 1 [0,1]
layoff_discontent 0.4 [0,inf)
layoff_scale 0.006 (0,inf)
move_discontent 0.5 [0,inf)
observation_discontent 0.05 [0,inf)
discontent_half_life 9 (0,inf)
forced_move_quits 0.1 [0,1]
job_finding 0.1348 [0,inf)
labour_force_exit 0.0374 [0,inf)
earnings_loss_initial 0.25 [0,1]
earnings_loss_permanent 0.08 [0,1]
earnings_recovery 4 (0,inf)
benefit_rate 0.4 [0,1]
income_tax_rate 0.22 [0,1]
";

fn interval(bounds: &Bounds) -> String {
    let (left, right) = (if bounds.low_open { '(' } else { '[' }, if bounds.high_open { ')' } else { ']' });
    format!("{left}{},{}{right}", bounds.low, bounds.high)
}

#[test]
fn cards_are_those_of_the_page() {
    let cards: Vec<String> = CARDS
        .iter()
        .map(|text| format!("{} {} {}", text.key, text.default, interval(&text.bounds)))
        .collect();
    let page: Vec<&str> = PAGE.lines().filter(|line| !line.is_empty()).collect();
    assert_eq!(cards, page);
}

#[test]
fn a_card_is_found_by_its_index_and_its_key() {
    assert_eq!(CARDS.len(), Card::ALL.len());
    for (i, &card) in Card::ALL.iter().enumerate() {
        assert_eq!(card.index(), i);
        assert_eq!(card.text().card, card);
        assert_eq!(Card::from_key(card.key()), Some(card));
    }
    assert_eq!(Card::from_key("Slack"), None);
}

#[test]
fn every_default_is_allowed_and_every_card_is_written_out() {
    for text in CARDS {
        assert!(text.bounds.contains(text.default), "{}", text.key);
        for sentence in [text.meaning, text.caution] {
            assert!(sentence.ends_with('.') && sentence.len() > 20, "{}: {sentence}", text.key);
        }
        assert!(text.source.len() > 8 && !text.source.ends_with('.'), "{}: {}", text.key, text.source);
    }
}

#[test]
fn set_reaches_the_keys_that_the_page_lists_and_no_others() {
    let settable = |first: Card, last: Card| Card::ALL[first.index()..=last.index()].to_vec();
    let mut page = vec![Card::Consent, Card::OptOut, Card::PauseHazard, Card::Oversight];
    page.extend(settable(Card::Slack, Card::IncomeTaxRate));
    let cards: Vec<Card> = CARDS.iter().filter(|text| text.is_settable()).map(|text| text.card).collect();
    assert_eq!(cards, page);
}

#[test]
fn only_months_of_the_page_and_the_switch_are_whole() {
    let whole: Vec<&str> =
        CARDS.iter().filter(|text| text.rounding == Rounding::Always).map(|text| text.key).collect();
    assert_eq!(whole, ["rehire_pause", "round_spacing", "voluntary_moves"]);
}

#[test]
fn groups_begin_where_the_page_has_their_headings() {
    let first = |group: Group| CARDS.iter().find(|text| text.group == group).map(|text| text.key);
    let firsts: Vec<_> = Group::ALL.iter().map(|&group| first(group)).collect();
    let page = [
        "horizon_hours",
        "learning_exponent",
        "augmentation_gain",
        "slack",
        "layoff_discontent",
        "job_finding",
    ];
    assert_eq!(firsts, page.map(Some));
}

#[test]
fn the_page_of_the_docs_has_a_section_per_card() {
    let page = markdown();
    for text in CARDS {
        assert_eq!(page.matches(&format!("### `{}`\n", text.key)).count(), 1);
    }
    assert_eq!(page.matches("\n## ").count(), 6);
    assert!(page.contains("| per month | 0.1348 | 0 or more | uncertainty, can be set | measured |"));
}
