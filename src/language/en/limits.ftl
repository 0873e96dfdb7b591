# What the model leaves out, and what it would do to the numbers.

limit-what-if = It answers what if, not what will be
    .why = Every number holds inside this model and under the assumptions listed above. How often something happens among simulated futures is not a probability about the world.
limit-assumptions = The assumptions carry the result
    .why = Most are judgements. More futures make the simulation error smaller; they do not make a judgement better. A range is as wide as its author was honest.
limit-one-firm = One firm, alone
    .why = No competitors, suppliers or customers answer. People who leave find work at a fixed rate, however many other firms lay people off at the same time, and people hired from outside are always there.
limit-wages = Wages and prices do not move
    .why = Pay per post stays what it is, in constant prices and without discounting. Cheaper work becomes demand only through one elasticity and one pass-through, the same in every month.
limit-alike = People in a role are alike
    .why = Age, tenure, skill, health and family are not modelled, and neither is who is chosen. Nothing can be read from this about single people, or about discrimination between groups.
limit-progress = AI progress is one smooth curve
    .why = The length of tasks that AI can do grows at one pace per future, without plateaus, regulation, shortages, lawsuits or accidents. How long a role's tasks are is one distribution per role.
limit-opening = The opening headcount is taken as fitting
    .why = The firm is assumed to have the people it needs for the AI in use at month 0. A firm that was over- or understaffed looks as if AI had done it; and AI that is better at month 0 leaves less to come.
limit-quality = Quality, trust and knowledge are out of sight
    .why = Lost know-how, errors that nobody catches, customers who leave and morale beyond quits have no number here. Discontent acts on quits and on observed work, and on nothing else.
limit-rules = The firm follows its rules
    .why = Layoffs, hiring and moves follow fixed triggers and the events of the scenario. Management does not learn, negotiate or change its mind unless an event says so; courts and unions act only as events.
limit-displaced = What displaced people lose is a rule of thumb
    .why = One job-finding rate and one path of earnings losses hold for everyone. Health, pensions, families and places are left out, and public money is benefits and income tax alone.
