"""Whether the kind of work is new for somebody."""

from matching.domain.words import werksoort_text
from matching.explanation.case import Case, Told, origin_of
from matching.explanation.criteria.occupation import ASK_WORK_DONE
from scoring.explanation import ScoreTerm


def tell_variety(case: Case, term: ScoreTerm) -> Told:
    """Put this criterion of one pair into words; how earlier work ended is never said."""
    assert case.work.werksoort is not None
    name = werksoort_text(case.work.werksoort)
    tried = [fact for fact in case.profile.experience if fact.value.werksoort is case.work.werksoort]
    if tried:
        return Told(f"Deed eerder al werk in {name}.", origin=origin_of(tried))
    if term.low == term.maximum:
        return Told(f"Nieuw soort werk: {name}.", strong=f"Nieuw soort werk: {name}.")
    why = f"Of {name} nieuw is voor de kandidaat, is niet bekend."
    return Told(why, questions=((ASK_WORK_DONE, term.high - term.share),))
