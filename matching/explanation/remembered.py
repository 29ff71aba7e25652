"""Rows that were put into words before: the same facts about the same person and the same work give the same words."""

from collections.abc import Callable, Hashable
from dataclasses import dataclass, replace

from matching.domain.card import CandidateCard
from matching.domain.list_kind import ListKind
from matching.domain.ranked_list import Ranked
from matching.domain.record import CandidateRecord
from matching.rules.facts import PersonFacts
from scoring.kept import Kept

REMEMBERED_ROWS = 1_024
Row = Ranked[CandidateCard]
ToldRows = Kept[tuple[Hashable, ...], tuple[Row, CandidateRecord]]


def told_rows() -> ToldRows:
    """Give room for the rows that were told last."""
    return Kept(REMEMBERED_ROWS)


@dataclass(frozen=True)
class Remembered:
    """What was told of people for one place.

    Attributes:
        about: everything that decides the words beside the person: which version of the work, the reference day, the
            rules, the weights, the reference data, and whether the reader is discreet.
        facts: of everybody who is ranked; a legal age is in no record.
    """

    rows: ToldRows
    about: tuple[Hashable, ...]
    facts: PersonFacts

    def told(
        self,
        row: int,
        record: CandidateRecord,
        card: CandidateCard,
        where: tuple[ListKind, int | None],
        tell: Callable[[], Row],
    ) -> Row:
        """Give what was told of this very record, or tell it now.

        Args:
            where: in which list, with which rank; another list may have the same row elsewhere.
        """
        facts = self.facts
        ages = int(facts.is_16_plus[row]), int(facts.is_18_plus[row]), int(facts.is_27_plus[row])
        told, _ = self.rows.get((id(record), *ages, *self.about), lambda: (tell(), record))
        if (told.card, told.list_kind, told.rank) == (card, *where):
            return told  # most rows stand where they stood; a copy takes longer than finding the words
        return replace(told, card=card, list_kind=where[0], rank=where[1])
