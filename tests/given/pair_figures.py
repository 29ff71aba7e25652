"""Everything that is computed of a pair, whichever side asks."""

from judging import Bench
from people import START

from matching.rules.rulebook import judge, rules_on


def figures_of(judgement, scores, pair: int) -> tuple:
    """Give everything that is computed of one pair."""
    outcomes = tuple(tuple(verdicts.of_pair(pair)) for verdicts in judgement.verdicts)
    columns = (getattr(scores, name) for name in ("maxima", "shares", "shares_low", "shares_high", "values", "known"))
    by_criterion = tuple(tuple(column[:, pair].tolist()) for column in columns)
    totals = ("score", "score_low", "score_high", "coverage", "demand", "wish", "deduction", "deduction_low")
    whole = tuple(int(getattr(scores, name)[pair]) for name in totals)
    return outcomes, by_criterion, whole, int(judgement.failed[pair]), int(judgement.open_questions[pair])


def judged(bench: Bench, crowd, places, legality):
    group, work = bench.group(crowd, legality), bench.work(places)
    kind = places[0].kind
    judgement = judge(rules_on(START, kind), group.facts, work.facts, bench.world)
    return judgement, bench.models[kind].score(group.people, work.place, judgement.deduction)
