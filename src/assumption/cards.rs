//! The texts of the cards, in the order of the model page.
//!
//! One entry is one assumption: unit, default, bounds, kind; what it means; when it misleads;
//! how well the default is known and from where. A default is a starting point for a study, not
//! a finding of this program.

use super::card::{Card, CardText, Group, Kind};
use super::quantity::{Bounds, Grade, Rounding};

use Grade::{Estimated, Illustrative, Judgement, Measured};
use Kind::{Lever, Uncertainty};

const SHARE: Bounds = Bounds::SHARE;
const RATE: Bounds = Bounds::at_least(0.0);
const POSITIVE: Bounds = Bounds::above(0.0);
/// Above 0, up to and including 1.
const SOME_SHARE: Bounds = Bounds { low: 0.0, low_open: true, high: 1.0, high_open: false };

/// A card of a group without its texts.
const fn card(card: Card, unit: &'static str, default: f64, bounds: Bounds, kind: Kind) -> CardText {
    let group = match card.index() {
        i if i <= Card::AdoptionSpeed.index() => Group::CapabilityAndAdoption,
        i if i <= Card::PauseHazard.index() => Group::Learning,
        i if i <= Card::NewWorkLag.index() => Group::WorkAndDemand,
        i if i <= Card::VoluntaryMoves.index() => Group::Policy,
        i if i <= Card::ForcedMoveQuits.index() => Group::Discontent,
        _ => Group::Displaced,
    };
    CardText {
        card,
        key: card.key(),
        unit,
        default,
        bounds,
        rounding: Rounding::None,
        group,
        kind,
        meaning: "",
        caution: "",
        grade: Judgement,
        source: "",
    }
}

impl CardText {
    const fn means(self, meaning: &'static str, caution: &'static str) -> CardText {
        CardText { meaning, caution, ..self }
    }

    const fn from(self, grade: Grade, source: &'static str) -> CardText {
        CardText { grade, source, ..self }
    }

    const fn whole(self) -> CardText {
        CardText { rounding: Rounding::Always, ..self }
    }
}

/// What each card says, in the order of [`Card::ALL`].
pub static CARDS: &[CardText] = &[
    // Capability and adoption
    card(Card::HorizonHours, "hours", 12.0, POSITIVE, Uncertainty)
        .means(
            "Length of task, in hours a skilled person needs, that AI does with 50 % reliability at month 0.",
            "Measured on software tasks that a program can check. Staff at month 0 is taken as fitting the AI in use \
             then, so a longer horizon can raise posts: less is left to change.",
        )
        .from(Measured, "METR, time-horizon studies 2025-26: about 12 hours in early 2026"),
    card(Card::HorizonDoubling, "months", 5.0, POSITIVE, Uncertainty)
        .means(
            "Months in which that length of task doubles.",
            "A trend of a few years; over a long horizon it decides the result more than any other number.",
        )
        .from(
            Estimated,
            "between the recent pace (128.7 days, 4.2 months, since 2023) and the long-run pace (212 days, \
             7 months, 2019-25) of METR, time-horizon studies 2025-26",
        ),
    card(Card::ReliabilityFactor, "ratio", 10.0, Bounds::at_least(1.0), Uncertainty)
        .means(
            "What the horizon is divided by, because work needs far more than 50 % reliability.",
            "One number for all work: drafts need less, payments and medicine far more.",
        )
        .from(Judgement, "judgement of the authors: horizons at high reliability are shorter by about a factor of ten"),
    card(Card::TaskLengthMedian, "hours", 4.0, POSITIVE, Uncertainty)
        .means(
            "Median length of the exposed tasks of a role that has no cell of its own.",
            "Tasks are not clock hours: a day of short interruptions is a day of short tasks.",
        )
        .from(Judgement, "judgement of the authors: half a working day"),
    card(Card::TaskLengthLogSd, "1", 1.8, POSITIVE, Uncertainty)
        .means(
            "Standard deviation of the log of task lengths: how long a tail of long tasks a role has.",
            "A small value makes capability jump in a few months instead of growing over years.",
        )
        .from(Judgement, "judgement of the authors: nine tasks in ten lie between a twentieth and twenty times the median"),
    card(Card::CapabilityCeiling, "share", 0.9, SOME_SHARE, Uncertainty)
        .means(
            "Share of the exposed tasks of a role that AI can do in the end, however long its horizon.",
            "It caps the effect of every month; lower it where presence, trust or law keeps people in the work.",
        )
        .from(Judgement, "judgement of the authors: some exposed tasks stay with people for reasons other than length"),
    card(
        Card::AdoptionInitial,
        "share of exposed hours",
        0.1,
        Bounds { low: 0.0, low_open: true, high: 1.0, high_open: true },
        Uncertainty,
    )
    .means(
        "Share of the hours in which AI could be used in which it is used at month 0.",
        "Surveys count firms that use AI at all, which is more than the share of hours.",
    )
    .from(
        Judgement,
        "judgement of the authors, below the share of US firms that use AI, 17-20 % (Census Bureau BTOS, Dec 2025-May 2026)",
    ),
    card(Card::AdoptionCeiling, "share of exposed hours", 0.85, SOME_SHARE, Uncertainty)
        .means(
            "Share of those hours in which AI is used when adoption is complete.",
            "In a draw in which it lies below the initial share it is raised to it.",
        )
        .from(Judgement, "judgement of the authors: adoption of general-purpose technologies rarely becomes complete"),
    card(Card::AdoptionSpeed, "per year", 0.6, RATE, Uncertainty)
        .means(
            "Logistic speed at which use grows from the initial share to the ceiling.",
            "The survey question behind the estimate was re-worded, which may look like adoption.",
        )
        .from(Estimated, "0.52 to 0.97 per year implied by the shares of US firms using AI, Census Bureau BTOS 2023-26"),
    // Learning from observed work
    card(Card::LearningExponent, "1", 0.0, Bounds { low: 0.0, low_open: false, high: 2.0, high_open: false }, Uncertainty)
        .means(
            "Power with which work that AI has observed closes the gap to the capability ceiling; 0 switches learning off.",
            "No effect size has been measured; take a result that rests on it as a what-if.",
        )
        .from(Judgement, "off by default: no measured effect size; scaling studies of imitation learning (Lin et al. 2025) suggest 0 to 0.3"),
    card(Card::LearningScale, "effective person-months", 50_000.0, POSITIVE, Uncertainty)
        .means(
            "Observed work at which learning becomes noticeable.",
            "It is in effective person-months, after the power `learning_diversity`, not in calendar months.",
        )
        .from(Illustrative, "illustrative: no measurement exists"),
    card(Card::LearningDiversity, "1", 0.8, SOME_SHARE, Uncertainty)
        .means(
            "Power of the number of people observed in a month: below 1, the second thousand teaches less than the first.",
            "1 says that every person's work is different, which few workplaces are.",
        )
        .from(Judgement, "judgement of the authors: returns to more demonstrations diminish"),
    card(Card::LearningCeiling, "share", 0.5, SHARE, Uncertainty)
        .means(
            "Largest share of the gap to the capability ceiling that learning closes.",
            "It matters only when `learning_exponent` is above 0.",
        )
        .from(Illustrative, "illustrative: no measurement exists"),
    card(Card::Consent, "share", 1.0, SHARE, Uncertainty)
        .means(
            "Share of the staff who may be observed that is observed when nobody is discontented.",
            "Consent given under threat of a layoff need not last; `opt_out` says whether it can be withdrawn.",
        )
        .from(Illustrative, "illustrative: everybody who may be observed is"),
    card(Card::OptOut, "share", 0.0, SHARE, Lever)
        .means(
            "How freely the discontented may leave observation: 0 nobody can, 1 free choice.",
            "A right on paper that nobody dares to use is near 0.",
        )
        .from(Illustrative, "illustrative: no way out unless the study gives one"),
    card(Card::PauseHazard, "per month at discontent 1", 0.0, RATE, Uncertainty)
        .means(
            "Hazard with which observation is paused, in proportion to discontent, until it is started again.",
            "A pause never ends by itself: without a later `observation_start` learning is over.",
        )
        .from(Illustrative, "illustrative: no pauses unless the study says so"),
    // Work and demand
    card(
        Card::AugmentationGain,
        "ratio",
        0.15,
        Bounds::above(-0.9),
        Uncertainty,
    )
    .means(
        "Extra output per hour in the hours in which AI assists a person.",
        "Studies reach from 19 % slower to 56 % faster; the mean hides that some work gets worse.",
    )
    .from(
        Estimated,
        "-0.19 (METR RCT 2025), 0.26 (Cui, Demirer et al.) and 0.56 (Peng et al. 2023), mode 0.15; as a distribution \
         triangular(-0.19,0.15,0.56)",
    ),
    card(Card::Oversight, "share", 0.1, SHARE, Lever)
        .means(
            "Human hours of checking per hour that AI has automated.",
            "Set too low it assumes that errors find themselves; the model has no cost of errors.",
        )
        .from(Judgement, "judgement of the authors: six minutes of checking for an hour of automated work"),
    card(Card::AiCostRatio, "ratio", 0.1, RATE, Uncertainty)
        .means(
            "Running cost of AI for an hour of work over the wage of that hour.",
            "Above 1 the model still uses AI: it does not decide by cost.",
        )
        .from(Judgement, "judgement of the authors: running costs are small beside wages and falling"),
    card(Card::LabourCostShare, "share", 0.55, SHARE, Uncertainty)
        .means(
            "Share of labour in the firm's cost at month 0.",
            "A firm that buys in much of its work has a low share, and its cost moves less.",
        )
        .from(Judgement, "judgement of the authors: near the share of labour in national income; take a firm's own accounts"),
    card(
        Card::DemandElasticity,
        "1",
        1.0,
        Bounds { low: 0.0, low_open: false, high: 5.0, high_open: false },
        Uncertainty,
    )
    .means(
        "Percent by which demand rises when the price falls by one percent.",
        "Above 1 early in the life of a product, below 1 when it is mature; around 1 jobs hardly depend on it.",
    )
    .from(Judgement, "judgement after Bessen 2019 (unverified): above 1 early, below 1 in mature markets; as a distribution uniform(0.5,1.8)"),
    card(Card::PassThrough, "share", 0.7, SHARE, Uncertainty)
        .means(
            "Share of a change of unit cost that reaches the price.",
            "Firms with market power keep more of a saving, and demand for work then rises less.",
        )
        .from(Judgement, "judgement of the authors: incomplete pass-through is the rule"),
    card(Card::DemandGrowth, "per year", 0.02, Bounds::above(-1.0), Uncertainty)
        .means(
            "Growth of demand for the firm's output at a constant price.",
            "It compounds: over ten years 2 % against 4 % is a fifth more work.",
        )
        .from(Judgement, "judgement of the authors: long-run growth of rich economies; take the firm's own market"),
    card(Card::DemandVolatility, "per root year", 0.05, RATE, Uncertainty)
        .means(
            "Standard deviation of the yearly shock to log demand; shocks last.",
            "This is luck, drawn month by month; a doubt about the trend belongs into `demand_growth`.",
        )
        .from(Judgement, "judgement of the authors: a calm market; single firms often have several times as much"),
    card(Card::NewWork, "ratio", 0.15, RATE, Uncertainty)
        .means(
            "New posts in AI roles for each post that AI automates.",
            "New work in other firms is not in it; from 1 on automation makes no posts fewer once the lag is over.",
        )
        .from(
            Judgement,
            "judgement of the authors; new tasks made 0.35-0.47 % of labour demand a year in 1947-2017 \
             (Acemoglu and Restrepo 2019)",
        ),
    card(Card::NewWorkLag, "months", 6.0, Bounds::at_least(1.0), Uncertainty)
        .means(
            "Mean lag with which new work follows automation.",
            "1 is no lag but the month itself; a long lag makes the same posts come later, not fewer.",
        )
        .from(Judgement, "judgement of the authors: half a year to find out what is needed and to open the posts"),
    // Policy of the firm
    card(Card::Slack, "share", 0.0, SHARE, Lever)
        .means(
            "Surplus that the firm tolerates, as a share of the posts it needs.",
            "It is per role: slack in one role does not help another.",
        )
        .from(Illustrative, "illustrative: none"),
    card(Card::Backfill, "share", 1.0, SHARE, Lever)
        .means(
            "Share of vacancies that may be filled from outside.",
            "Vacancies not approved this month come up again next month; only 0 stops hiring.",
        )
        .from(Illustrative, "illustrative: every vacancy is approved"),
    card(Card::TimeToFill, "months", 3.0, POSITIVE, Uncertainty)
        .means(
            "Mean time from an approved vacancy to the hire.",
            "One number for all roles; rare skills take longer.",
        )
        .from(Judgement, "judgement of the authors: a quarter for skilled work"),
    card(Card::HiringCost, "currency per hire", 0.0, RATE, Uncertainty)
        .means(
            "What a hire costs the firm, once.",
            "0 leaves hiring out of the cost, so that firing and hiring looks cheaper than it is.",
        )
        .from(Illustrative, "illustrative: not counted unless the study says so"),
    card(Card::RehirePause, "months", 6.0, RATE, Lever)
        .whole()
        .means(
            "Months without hiring into a role after people were laid off from it.",
            "It holds for the role, not for the people: they do not come back.",
        )
        .from(Judgement, "judgement of the authors: half a year of caution"),
    card(Card::LayoffTrigger, "share of active", 0.03, SHARE, Lever)
        .means(
            "Surplus, as a share of all active people, above which the firm holds a round of layoffs.",
            "Below it people who are not needed stay until they quit.",
        )
        .from(Judgement, "judgement of the authors: below the usual size of a round, 5 to 7 % of staff (public layoff trackers)"),
    card(Card::LayoffSeverity, "share of surplus", 0.8, SHARE, Lever)
        .means(
            "Share of the surplus that a round lays off.",
            "`layoff_max_share` may bind first; what is left waits for quits or the next round.",
        )
        .from(Judgement, "judgement of the authors: firms leave some of a surplus to attrition"),
    card(Card::LayoffMaxShare, "share of active", 0.15, SHARE, Lever)
        .means(
            "Largest share of all active people that one surplus round lays off.",
            "It does not bind layoffs that are written as events, nor discretionary rounds.",
        )
        .from(Judgement, "judgement of the authors: about twice the median round (7 % in 2020-23, 5 % in 2025-26, public layoff trackers)"),
    card(Card::RoundSpacing, "months", 4.0, Bounds::at_least(1.0), Lever)
        .whole()
        .means(
            "Months between two rounds, at least; a layoff that is an event counts.",
            "A short spacing turns few large rounds into many small ones.",
        )
        .from(Measured, "median gap of 120 days between rounds of one firm, public layoff trackers"),
    card(Card::RoundHazard, "per year", 0.0, RATE, Lever)
        .means(
            "Hazard of a discretionary round of layoffs, whatever the surplus.",
            "It makes layoffs that no automation calls for; compare with a scenario that has 0.",
        )
        .from(
            Illustrative,
            "illustrative: off; of firms with a round 27 % (above 5,000 people 76 %) had another within 12 months \
             (public layoff trackers)",
        ),
    card(Card::RoundSize, "share of active outside AI roles", 0.05, SHARE, Lever)
        .means(
            "Share of the active people outside AI roles that a discretionary round lays off.",
            "Sizes are spread widely (log-normal, sigma 0.8-0.9); a fixed size makes futures too alike.",
        )
        .from(Measured, "median round of large firms in 2025-26, 5 % of staff, public layoff trackers"),
    card(Card::RoundWorkEnds, "share", 0.5, SHARE, Lever)
        .means(
            "Share of the work of those laid off in a discretionary round that ends with them.",
            "The rest is wanted again: at 0 the firm hires everybody back after the pause.",
        )
        .from(Judgement, "judgement of the authors: even odds, nothing measured"),
    card(Card::RoundHeld, "share", 0.5, SHARE, Lever)
        .means(
            "Share of their posts that is held open until AI does the work.",
            "Lowered where it and `round_work_ends` exceed 1 together.",
        )
        .from(Judgement, "judgement of the authors: even odds, nothing measured"),
    card(Card::VoluntaryMoves, "switch, 0 or 1", 1.0, SHARE, Lever)
        .whole()
        .means(
            "Whether people in surplus are offered a move along the paths of the study.",
            "Without paths in `moves.csv` the switch does nothing.",
        )
        .from(Illustrative, "illustrative: on, so that the paths of a study are used"),
    // Discontent
    card(Card::LayoffDiscontent, "1", 0.4, RATE, Uncertainty)
        .means(
            "Rise of the log quit rate after a large layoff: 0.4 makes quits 1.49 times as frequent.",
            "It holds while there are other jobs to quit to.",
        )
        .from(Estimated, "Trevor and Nyberg 2008: quits x1.25 after layoffs of 0.5 %, x1.31 after 1 %, x1.49 after 10 % (the last unverified)"),
    card(Card::LayoffScale, "share", 0.006, POSITIVE, Uncertainty)
        .means(
            "Size of a layoff, as a share of active people, at which 63 % of that rise is reached.",
            "Small: even a small round frightens; a second one soon after adds little.",
        )
        .from(Estimated, "meets Trevor and Nyberg 2008 at layoffs of 0.5 % (quits x1.25) and 10 % (x1.49, unverified), and gives \
             x1.38 at 1 %, where they have x1.31"),
    card(Card::MoveDiscontent, "1", 0.5, RATE, Uncertainty)
        .means(
            "Rise of the log quit rate if all staff were moved against their will.",
            "Scaled by the share moved, so a small forced move frightens nobody else.",
        )
        .from(Judgement, "judgement of the authors: of the order of a large layoff"),
    card(Card::ObservationDiscontent, "1", 0.05, RATE, Uncertainty)
        .means(
            "Rise of the log quit rate while all staff are observed.",
            "Meta-analyses measure stress and satisfaction, not quits.",
        )
        .from(Judgement, "judgement of the authors; monitoring goes with stress r=.11, satisfaction r=-.10 (Siegel et al. 2022)"),
    card(Card::DiscontentHalfLife, "months", 9.0, POSITIVE, Uncertainty)
        .means(
            "Months in which discontent from layoffs and forced moves halves.",
            "Rounds that come faster than that keep quits high for good.",
        )
        .from(Judgement, "judgement of the authors: most of the effect on quits is gone after two years"),
    card(Card::ForcedMoveQuits, "share", 0.1, SHARE, Uncertainty)
        .means(
            "Share of the people moved without being asked who leave at once.",
            "It counts as quits, so a forced move can hide layoffs.",
        )
        .from(Judgement, "judgement of the authors: one in ten"),
    // Displaced people and the public purse
    card(Card::JobFinding, "per month", 0.1348, RATE, Uncertainty)
        .means(
            "Hazard with which a displaced person finds a job, the same in every month.",
            "In truth it falls with time out of work, and when many look at once.",
        )
        .from(Measured, "derived from the BLS Displaced Workers Survey, January 2024: 65.7 % re-employed, 16.1 % unemployed, 18.2 % out"),
    card(Card::LabourForceExit, "per month", 0.0374, RATE, Uncertainty)
        .means(
            "Hazard with which a displaced person leaves the labour force, for good.",
            "Some come back in truth; the model keeps them out until the horizon.",
        )
        .from(Measured, "derived from the BLS Displaced Workers Survey, January 2024: 65.7 % re-employed, 16.1 % unemployed, 18.2 % out"),
    card(Card::EarningsLossInitial, "share", 0.25, SHARE, Uncertainty)
        .means(
            "Loss of earnings in the first month of the new job, as a share of the old wage.",
            "Measured for people with long tenure in mass layoffs; short tenure loses less.",
        )
        .from(Measured, "Davis and von Wachter 2011: 25-30 % at first"),
    card(Card::EarningsLossPermanent, "share", 0.08, SHARE, Uncertainty)
        .means(
            "Loss of earnings that stays, as a share of the old wage.",
            "Above the initial loss it makes losses grow with time.",
        )
        .from(Estimated, "Davis and von Wachter 2011: present value of 1.4 years of pay (low unemployment) to 2.8"),
    card(Card::EarningsRecovery, "years", 4.0, POSITIVE, Uncertainty)
        .means(
            "Time constant with which the loss falls from the initial to the permanent one.",
            "A time constant is not a duration: after 4 years 37 % of the gap is left.",
        )
        .from(Estimated, "Davis and von Wachter 2011: present value of 1.4 years of pay (low unemployment) to 2.8"),
    card(Card::BenefitRate, "share of wage", 0.4, SHARE, Lever)
        .means(
            "Unemployment benefit as a share of the old wage, before the cap of the region.",
            "One rate for all regions; the cap and the months are the region's.",
        )
        .from(Judgement, "judgement of the authors: about what US states replace; take the law of the place"),
    card(Card::IncomeTaxRate, "share", 0.22, SHARE, Lever)
        .means(
            "Income tax lost to the public purse for each unit of earnings lost.",
            "An average rate; in a progressive tax the lost part was taxed more.",
        )
        .from(Judgement, "judgement of the authors: near the average tax wedge on labour income of rich countries, without contributions"),
];
