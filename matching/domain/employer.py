"""An employer or other provider (aanbieder) of work and places."""

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from matching.domain.candidate import SourceKey


class ProviderKind(StrEnum):
    """The kinds of provider. Source: model.md C.2."""

    WERKGEVER_PROFIT = "werkgever_profit"
    WERKGEVER_NONPROFIT = "werkgever_nonprofit"
    SOCIALE_ONDERNEMING = "sociale_onderneming"
    GEMEENTE_AFDELING = "gemeente_afdeling"
    AANVERWANTE_ORGANISATIE = "aanverwante_organisatie"
    IEDERZ = "iederz"
    GON_PARTIJ = "gon_partij"
    ONDERWIJS = "onderwijs"
    UITZENDBUREAU = "uitzendbureau"
    INSTELLING = "instelling"


class EmployerStatus(StrEnum):
    """Whether the municipality knows the employer. Source: model.md C.2."""

    AANGEMELD = "aangemeld"
    GEVERIFIEERD = "geverifieerd"
    GEBLOKKEERD = "geblokkeerd"


@dataclass(frozen=True, slots=True)
class Employer:
    """An organisation that offers work.

    Attributes:
        number: the short number on screens: W-12.
        kvk_number: eight digits of the KvK register; no personal number.
        email: where messages for this employer go; "" is not known, and then somebody calls.
    """

    id: UUID
    number: int
    source_key: SourceKey
    name: str
    kind: ProviderKind
    owner_id: UUID
    kvk_number: str | None = None
    place: str = ""
    status: EmployerStatus = EmployerStatus.AANGEMELD
    email: str = ""
