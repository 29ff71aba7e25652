"""Rules about the seat that somebody takes; they are judged where seats are counted, by `matching.placing`."""

from dataclasses import dataclass

from matching.rules.letters import iederz_letter
from matching.rules.placing import Topic
from matching.rules.rule import EIGEN_BELEID, DatedRule, RuleKind


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatRule(DatedRule):
    """A rule that needs to know who else is there."""

    topic: Topic = Topic.PLAATSEN


IN_ORDER = SeatRule(
    code="wachtlijst-volgorde",
    statement="Wie langer wacht op een plaats, gaat voor.",
    kind=RuleKind.EIGEN,
    source=EIGEN_BELEID,
)
KEPT_SEATS = SeatRule(
    code="plaatssoort",
    statement="Wie via een GON-partij komt, neemt een plaats van de GON; die plaatsen zijn voor niemand anders.",
    kind=RuleKind.BELEID,
    source=iederz_letter("Twintig plekken hiervan zijn toegekend aan de GON partijen", "A-22"),
    discreet=True,
)
ON_ITS_DAGDELEN = SeatRule(
    code="dagdelen-van-de-plek",
    statement="Iemand komt op dagdelen waarop er op de plek gewerkt wordt.",
    kind=RuleKind.EIGEN,
    source=EIGEN_BELEID,
)
COMES_ONCE = SeatRule(
    code="een-dag-aanwezig",
    statement="In de periode is er ten minste één dag waarop iemand komt.",
    kind=RuleKind.EIGEN,
    source=EIGEN_BELEID,
)
SEAT_RULES = (IN_ORDER, KEPT_SEATS, ON_ITS_DAGDELEN, COMES_ONCE)
