"""How long one waits for an answer before somebody is reminded: our own way of working; a municipality may set it."""

from matching.rules.instrument_rules import AnswerWithin, AskAgainAfter, Provision
from matching.rules.placing import Topic
from matching.rules.rule import RuleKind, Source

_OWN = Source("eigen beleid", "issue 6: an answer that never came is chased by a task")
CANDIDATE_ASKED = Provision(
    code="voordracht-kandidaat-vragen",
    statement="Het aanspreekpunt vraagt het de kandidaat binnen vijf werkdagen.",
    kind=RuleKind.EIGEN,
    source=_OWN,
    topic=Topic.VERVOLG,
    value=AnswerWithin(5),
)
EMPLOYER_ANSWERS = Provision(
    code="voordracht-antwoord-werkgever",
    statement="Na vijf werkdagen zonder antwoord van de werkgever belt iemand.",
    kind=RuleKind.EIGEN,
    source=_OWN,
    topic=Topic.VERVOLG,
    value=AnswerWithin(5),
)
ASKED_AGAIN = Provision(
    code="voordracht-later-opnieuw",
    statement="Wie later wil beslissen en geen dag noemt, wordt na twee weken weer gevraagd.",
    kind=RuleKind.EIGEN,
    source=_OWN,
    topic=Topic.VERVOLG,
    value=AskAgainAfter(2),
)
FOLLOWING_UP = (CANDIDATE_ASKED, EMPLOYER_ANSWERS, ASKED_AGAIN)
