"""What may be asked of a list; an unknown filter is refused, so that a typing error never shows everything."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from api.schemas.paging import ObjectsQuery
from matching.domain.candidate import CandidateStatus
from matching.domain.employer import EmployerStatus
from matching.domain.message import MessageStatus
from matching.domain.opportunity import VacancyStatus
from matching.domain.plek import PlekStatus
from matching.domain.proposal import ProposalStatus
from matching.domain.seats import SeatSourceStatus
from matching.domain.task import TaskKind
from matching.usecases.select_objects import Asked

_READABLE = r"^[^\x00-\x1f\x7f]+$"
Text = Annotated[str | None, Field(min_length=1, max_length=200, pattern=_READABLE)]
Since = Annotated[
    date | None,
    Field(ge=date(2000, 1, 1), le=date(2199, 12, 31), description="Gewijzigd op deze dag of later."),
]


class SourceFilters(ObjectsQuery):
    """Waar het vandaan komt, en sinds wanneer het is gewijzigd."""

    bron: Text = Field(default=None, description="Uit welk systeem.")
    bronnummer: Text = Field(default=None, description="Het nummer in dat systeem.")
    gewijzigd_since: Since = Field(default=None, alias="gewijzigdSinds")

    def asked(self) -> Asked:
        """Give the question as matching knows it."""
        status, owner = getattr(self, "status", None), getattr(self, "aanspreekpunt", None)
        return Asked(
            status=None if status is None else str(status),
            owner=owner or "",
            source=self.bron,
            source_number=self.bronnummer,
            employer=getattr(self, "werkgever", None) or "",
            candidate=getattr(self, "kandidaat", None) or "",
            vacancy=getattr(self, "vacature", None) or "",
            plek=getattr(self, "plek", None) or "",
            not_proposed_days=getattr(self, "niet_voorgesteld_dagen", None),
            changed_since=self.gewijzigd_since,
        )


class OwnedFilters(SourceFilters):
    """Van wie het is."""

    aanspreekpunt: Text = Field(default=None, description="Naam of id van een collega.")


class CandidateFilters(OwnedFilters):
    """Welke kandidaten."""

    status: CandidateStatus | None = None
    niet_voorgesteld_dagen: int | None = Field(
        default=None,
        alias="nietVoorgesteldDagen",
        ge=1,
        le=3650,
        description="Wie te bemiddelen is en zo veel dagen niet is voorgedragen; wie nooit is voorgedragen, eerst.",
    )


class EmployerFilters(OwnedFilters):
    """Welke werkgevers."""

    status: EmployerStatus | None = None


class VacancyFilters(OwnedFilters):
    """Welke vacatures."""

    status: VacancyStatus | None = None
    werkgever: Text = Field(default=None, description="Nummer, id of bronnummer van een werkgever.")


class PlekFilters(OwnedFilters):
    """Welke plekken."""

    status: PlekStatus | None = None
    werkgever: Text = Field(default=None, description="Nummer, id of bronnummer van een werkgever.")


class SeatSourceFilters(OwnedFilters):
    """Welke bronnen van plaatsen."""

    status: SeatSourceStatus | None = None


class PlacementFilters(SourceFilters):
    """Welke plaatsingen."""

    kandidaat: Text = Field(default=None, description="Nummer of id van een kandidaat.")


class ProposalFilters(ObjectsQuery):
    """Welke voordrachten."""

    status: ProposalStatus | None = None
    kandidaat: Text = Field(default=None, description="Nummer of id van een kandidaat.")
    vacature: Text = Field(default=None, description="Nummer of id van een vacature.")
    plek: Text = Field(default=None, description="Nummer of id van een plek.")
    werkgever: Text = Field(default=None, description="Nummer, id of bronnummer van een werkgever.")
    gewijzigd_since: Since = Field(default=None, alias="gewijzigdSinds")

    def asked(self) -> Asked:
        """Give the question as matching knows it."""
        return Asked(
            status=self.status,
            employer=self.werkgever or "",
            candidate=self.kandidaat or "",
            vacancy=self.vacature or "",
            plek=self.plek or "",
            changed_since=self.gewijzigd_since,
        )


class TaskFilters(ObjectsQuery):
    """Welke taken."""

    eigenaar: Text = Field(
        default=None, description="Naam of id van een collega; met de taken van wie deze collega vandaag vervangt."
    )
    kandidaat: Text = Field(default=None, description="Nummer of id van een kandidaat.")
    vacature: Text = Field(default=None, description="Nummer of id van een vacature.")
    werkgever: Text = Field(default=None, description="Nummer, id of bronnummer van een werkgever.")
    soort: TaskKind | None = None
    stand: Literal["open", "gesloten"] | None = None
    uiterlijk_tot: date | None = Field(
        default=None,
        alias="uiterlijkTot",
        ge=date(2000, 1, 1),
        le=date(2199, 12, 31),
        description="Uiterlijk op deze dag te doen, of eerder.",
    )

    def asked(self) -> Asked:
        """Give the question as matching knows it."""
        return Asked(
            employer=self.werkgever or "",
            candidate=self.kandidaat or "",
            vacancy=self.vacature or "",
            task_owner=self.eigenaar or "",
            task_kind=self.soort,
            is_open=None if self.stand is None else self.stand == "open",
            due_until=self.uiterlijk_tot,
        )


class MessageFilters(ObjectsQuery):
    """Welke berichten."""

    status: MessageStatus | None = None

    def asked(self) -> Asked:
        """Give the question as matching knows it."""
        return Asked(status=self.status)
