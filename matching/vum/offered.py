"""What a source offers: profiles and vacancies in the form of the standard, and who may see which part."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any
from uuid import UUID

from matching.vum.checking import as_version_3
from matching.vum.kinds import Entity
from matching.vum.reader import at
from matching.vum.seeker_entities import MP_WERKZOEKENDE_MATCH, WERKZOEKENDE
from matching.vum.vacancy_entities import MP_VACATURE_MATCH, VACATURE

Json = dict[str, Any]
LDR = "indicatieLdrRegistratie"


class OfferKind(StrEnum):
    """What is exchanged."""

    WERKZOEKENDE = "werkzoekende"
    VACATURE = "vacature"

    @property
    def detail(self) -> Entity:
        """The whole of it."""
        return {OfferKind.WERKZOEKENDE: WERKZOEKENDE, OfferKind.VACATURE: VACATURE}[self]

    @property
    def match(self) -> Entity:
        """The part that a question is answered with."""
        return {OfferKind.WERKZOEKENDE: MP_WERKZOEKENDE_MATCH, OfferKind.VACATURE: MP_VACATURE_MATCH}[self]

    @property
    def own_id(self) -> str:
        """The field with our own number."""
        return {OfferKind.WERKZOEKENDE: "idWerkzoekende", OfferKind.VACATURE: "idVacature"}[self]

    @property
    def postcode(self) -> str:
        """The path to where it is."""
        return {OfferKind.WERKZOEKENDE: "mobiliteit.bemiddelingspostcode", OfferKind.VACATURE: "adres.postcode"}[self]


@dataclass(frozen=True, slots=True)
class Offered:
    """One profile or vacancy that is offered.

    Attributes:
        document: the whole of it, as v3 has it.
    """

    id: UUID
    kind: OfferKind
    document: Json

    @property
    def pc4(self) -> str:
        """Where it is: four digits."""
        return str(at(self.document, self.kind.postcode))[:4]

    def as_match(self, vum_id: str) -> Json:
        """Give the anonymous part, under a pseudonym."""
        return as_version_3(self.kind.match, self.document | {"vumID": vum_id})

    def as_detail(self, *, shows_ldr: bool) -> Json:
        """Give the whole.

        Args:
            shows_ldr: the one who asks takes part in SUWI; only such a party sees whether somebody is in the register
                of the target group.
        """
        return {name: value for name, value in self.document.items() if shows_ldr or name != LDR}
