"""What the employer would like to see."""

from matching.domain.demand import DemandKind, Weight
from matching.domain.dutch import listing
from matching.domain.phrases import demand_text, question_text
from matching.explanation.case import Case, Told, origin_of
from matching.rules.checks.demands import held_fact
from scoring.explanation import ScoreTerm


def tell_wished_items(case: Case, term: ScoreTerm) -> Told:
    """Put this criterion of one pair into words."""
    wished = [d for d in case.work.distinct_demands if d.weight is Weight.GEWENST and d.kind is not DemandKind.TAAL]
    facts = {demand: held_fact(case.profile, demand) for demand in wished}
    unknown = [demand for demand, fact in facts.items() if fact is None]
    why = f"De werkgever ziet graag: {listing(map(demand_text, wished))}."
    return Told(
        why,
        strong=f"Heeft wat de werkgever graag ziet: {listing(map(demand_text, wished))}." if term.value == 1000 else "",
        gap=f"Heeft niet alles wat de werkgever graag ziet: {listing(map(demand_text, wished))}."
        if term.high < term.maximum
        else "",
        origin=origin_of(facts.values()),
        questions=tuple((question_text(d), (term.high - term.share) // max(len(unknown), 1)) for d in unknown),
    )
