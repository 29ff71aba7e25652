"""What an employer demands or wishes of a person."""

from dataclasses import dataclass
from enum import StrEnum

from matching.domain.papers import same_paper
from matching.domain.term import Term
from matching.domain.tri import Tri
from matching.domain.work import LanguageAspect


class DemandKind(StrEnum):
    """What an employer can demand of a person."""

    RIJBEWIJS = "rijbewijs"
    CERTIFICAAT = "certificaat"
    DIPLOMA = "diploma"
    TAAL = "taal"
    VAARDIGHEID = "vaardigheid"


class Weight(StrEnum):
    """Whether an employer calls an item required or wished."""

    VEREIST = "vereist"
    GEWENST = "gewenst"


_PAPERS = (DemandKind.RIJBEWIJS, DemandKind.CERTIFICAAT, DemandKind.DIPLOMA)


USUAL_LEVEL = 2
"""The level of a language that is asked when an employer names none: redelijk."""


@dataclass(frozen=True, slots=True)
class Demand:
    """One eis: what is demanded, how hard, and whether it may give way.

    Attributes:
        what: licence category, certificate name, name of the diploma (may be ""), ISO 639-3 code or skill.
        level: for TAAL VUM 2-4; for DIPLOMA the lowest level 1-6; None elsewhere.
        aspect: for TAAL: which of the four skills.
        adaptable: whether the employer would take somebody without it.
        reason: why it is required.
    """

    kind: DemandKind
    what: Term
    weight: Weight
    level: int | None = None
    aspect: LanguageAspect | None = None
    adaptable: Tri = Tri.ONBEKEND
    reason: str = ""

    def __post_init__(self) -> None:
        highest = {DemandKind.TAAL: 4, DemandKind.DIPLOMA: 6}.get(self.kind)
        if self.level is not None and (highest is None or not 1 <= self.level <= highest):
            raise ValueError(f"bij {self.kind} past geen niveau {self.level}")

    @property
    def key(self) -> tuple[str, ...]:
        """What makes two demands ask the same thing."""
        aspect = self.aspect or (LanguageAspect.SPREKEN if self.kind is DemandKind.TAAL else "")
        named = (self.what.code or self.what.text).casefold()
        return self.kind, same_paper(named) if self.kind in _PAPERS else named, aspect


@dataclass(frozen=True, slots=True)
class AskedSkill:
    """A skill that the work asks, beside those of the occupation."""

    term: Term
    essential: bool = True
