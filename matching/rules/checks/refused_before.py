"""Did somebody say no to this pair, and has nothing changed since that mattered?"""

from dataclasses import dataclass

from matching.domain.dutch import day_text
from matching.domain.memory import remembered
from matching.domain.proposal import standing_refusal
from matching.domain.refusal_reasons import Side
from matching.domain.verdict import Lever
from matching.rules.checks.own_wish import refused
from matching.rules.facts import PersonFacts, PlaceFacts, RefusalKind
from matching.rules.rule import Pair, Words, World
from matching.rules.verdicts import Code, Verdicts

_LEVERS = {
    Side.WERKGEVER: (Lever.WERKGEVER, "Als de werkgever of de kandidaat hierin iets verandert, kan het opnieuw."),
    Side.KANDIDAAT: (Lever.KANDIDAAT, "Als het werk hierin verandert of de kandidaat het nu wil, kan het opnieuw."),
    Side.CONSULENT: (Lever.CONSULENT, "Als hierin iets verandert, kan het opnieuw; u kunt het ook anders zien."),
}


@dataclass(frozen=True, slots=True)
class NotRefusedBefore:
    """Nobody said no to this pair, or something changed since that mattered. Source: model.md C.4.2, design.md 5."""

    def judge(self, people: PersonFacts, places: PlaceFacts, world: World) -> Verdicts:
        return refused(people, places, (RefusalKind.PAIR,))

    def words(self, pair: Pair, code: Code, miss: int, item: int) -> Words:
        refusal = standing_refusal(pair.record.proposals, pair.work.id)
        lever, lever_text = _LEVERS[refusal.side if refusal else Side.CONSULENT]
        return Words(
            asked=f"iets dat is veranderd sinds {day_text(refusal.on)}" if refusal else "geen eerder nee",
            known=f"{remembered(refusal)}; sindsdien is daarin niets veranderd" if refusal else "onbekend",
            lever=lever,
            lever_text=lever_text,
        )
