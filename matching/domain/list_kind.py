"""Which list it is, and which part of it."""

from enum import StrEnum

from matching.domain.work import WorkKind


class ListKind(StrEnum):
    """The three lists; everyone in the pool is in exactly one. Source: model.md C.4.7."""

    GERANGSCHIKT = "gerangschikt"
    UITVRAGEN = "uitvragen"
    UITGESLOTEN = "uitgesloten"


class RankingKind(StrEnum):
    """What kind of list it is: who or what is ranked, and for whom or what."""

    KANDIDATEN_VOOR_VACATURE = "kandidaten_voor_vacature"
    KANDIDATEN_VOOR_PLEK = "kandidaten_voor_plek"
    VACATURES_VOOR_KANDIDAAT = "vacatures_voor_kandidaat"
    PLEKKEN_VOOR_KANDIDAAT = "plekken_voor_kandidaat"

    @property
    def work(self) -> WorkKind:
        """The kind of work that is on one of the two sides."""
        is_plek = self in (RankingKind.KANDIDATEN_VOOR_PLEK, RankingKind.PLEKKEN_VOOR_KANDIDAAT)
        return WorkKind.PLEK if is_plek else WorkKind.VACATURE

    @property
    def is_for_person(self) -> bool:
        """Whether work is ranked for a person, rather than people for work."""
        return self in (RankingKind.VACATURES_VOOR_KANDIDAAT, RankingKind.PLEKKEN_VOOR_KANDIDAAT)

    @classmethod
    def of_people(cls, work: WorkKind) -> "RankingKind":
        """Give the kind of a list of people for such work."""
        return {WorkKind.VACATURE: cls.KANDIDATEN_VOOR_VACATURE, WorkKind.PLEK: cls.KANDIDATEN_VOOR_PLEK}[work]

    @classmethod
    def of_work(cls, work: WorkKind) -> "RankingKind":
        """Give the kind of a list of such work for a person."""
        return {WorkKind.VACATURE: cls.VACATURES_VOOR_KANDIDAAT, WorkKind.PLEK: cls.PLEKKEN_VOOR_KANDIDAAT}[work]
