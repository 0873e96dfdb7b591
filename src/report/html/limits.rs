//! What the model leaves out: said in every report, whatever the study.

/// What is left out, and what it would do to the numbers.
pub(super) const LIMITS: &[(&str, &str)] = &[
    (
        "It answers what if, not what will be",
        "Every number holds inside this model and under the assumptions listed above. How often something \
         happens among simulated futures is not a probability about the world.",
    ),
    (
        "The assumptions carry the result",
        "Most are judgements. More futures make the simulation error smaller; they do not make a judgement \
         better. A range is as wide as its author was honest.",
    ),
    (
        "One firm, alone",
        "No competitors, suppliers or customers answer. People who leave find work at a fixed rate, however \
         many other firms lay people off at the same time, and people hired from outside are always there.",
    ),
    (
        "Wages and prices do not move",
        "Pay per post stays what it is, in constant prices and without discounting. Cheaper work becomes \
         demand only through one elasticity and one pass-through, the same in every month.",
    ),
    (
        "People in a role are alike",
        "Age, tenure, skill, health and family are not modelled, and neither is who is chosen. Nothing can be \
         read from this about single people, or about discrimination between groups.",
    ),
    (
        "AI progress is one smooth curve",
        "The length of tasks that AI can do grows at one pace per future, without plateaus, regulation, \
         shortages, lawsuits or accidents. How long a role's tasks are is one distribution per role.",
    ),
    (
        "The opening headcount is taken as fitting",
        "The firm is assumed to have the people it needs for the AI in use at month 0. A firm that was over- \
         or understaffed looks as if AI had done it; and AI that is better at month 0 leaves less to come.",
    ),
    (
        "Quality, trust and knowledge are out of sight",
        "Lost know-how, errors that nobody catches, customers who leave and morale beyond quits have no \
         number here. Discontent acts on quits and on observed work, and on nothing else.",
    ),
    (
        "The firm follows its rules",
        "Layoffs, hiring and moves follow fixed triggers and the events of the scenario. Management does not \
         learn, negotiate or change its mind unless an event says so; courts and unions act only as events.",
    ),
    (
        "What displaced people lose is a rule of thumb",
        "One job-finding rate and one path of earnings losses hold for everyone. Health, pensions, families \
         and places are left out, and public money is benefits and income tax alone.",
    ),
];
