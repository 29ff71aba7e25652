"""A capaciteitsbron as a form: seats that several plekken share."""

from collections.abc import Sequence
from datetime import date
from typing import Annotated, Self
from uuid import UUID

from pydantic import Field, model_validator

from matching.domain.candidate import SourceKey
from matching.domain.employer import ProviderKind
from matching.domain.period import Period
from matching.domain.seats import SeatReservation, SeatSource, SeatSourceStatus, SeatTotal, SeatUnit
from matching.forms.form import Form
from matching.forms.order import not_before
from matching.forms.values import Day, Label, OptionalDay, Reference

Seats = Annotated[int, Field(ge=0, le=100_000)]


class SeatTotalForm(Form):
    """Hoeveel plaatsen er zijn vanaf een dag, tot het volgende aantal."""

    valid_from: Day = Field(alias="vanaf")
    seats: Seats = Field(alias="aantal")


class SeatReservationForm(Form):
    """Hoeveel van die plaatsen voor verwijzingen van een soort partij zijn, vanaf een dag."""

    party: ProviderKind = Field(alias="partijSoort")
    valid_from: Day = Field(alias="vanaf")
    seats: Seats = Field(alias="aantal")


class ClosedForm(Form):
    """Dagen waarop niemand komt."""

    start: Day = Field(alias="van")
    end: OptionalDay = Field(default=None, alias="totEnMet", description="Leeg is één dag.")

    _in_order = not_before("end", "start")

    def period(self) -> Period:
        """Give the days."""
        return Period(self.start, self.end or self.start)


class SeatSourceForm(Form):
    """Plaatsen waar een of meer plekken samen uit putten, zoals het Instroomportaal."""

    name: Label = Field(alias="naam")
    owner: Reference = Field(default="", alias="aanspreekpunt", description="Naam of id van een collega.")
    unit: SeatUnit = Field(default=SeatUnit.DAGDEEL, alias="eenheid")
    totals: Annotated[tuple[SeatTotalForm, ...], Field(max_length=200)] = Field(default=(), alias="totalen")
    reservations: Annotated[tuple[SeatReservationForm, ...], Field(max_length=200)] = Field(
        default=(), alias="reserveringen"
    )
    closed: Annotated[tuple[ClosedForm, ...], Field(max_length=1000)] = Field(default=(), alias="sluitingsdagen")
    status: SeatSourceStatus = SeatSourceStatus.OPEN

    @model_validator(mode="after")
    def _reserves_what_there_is(self) -> Self:
        days = {total.valid_from for total in self.totals} | {kept.valid_from for kept in self.reservations}
        for day in sorted(days):
            kept, total = _reserved_on(self.reservations, day), _on(self.totals, day)
            if kept > total:
                raise ValueError(f"op {day} zijn {kept} plaatsen gereserveerd van {total}; wel ten hoogste {total}")
        return self


def _on(dated: Sequence[SeatTotalForm | SeatReservationForm], day: date) -> int:
    """Give the figure that holds on a day; before the first one it is 0."""
    known = sorted((item.valid_from, item.seats) for item in dated if item.valid_from <= day)
    return known[-1][1] if known else 0


def _reserved_on(reservations: tuple[SeatReservationForm, ...], day: date) -> int:
    parties = {item.party for item in reservations}
    return sum(_on(tuple(r for r in reservations if r.party is party), day) for party in parties)


def seat_source_of(form: SeatSourceForm, *, id: UUID, number: int, source_key: SourceKey, owner_id: UUID) -> SeatSource:
    """Give the source of a form."""
    return SeatSource(
        id=id,
        number=number,
        source_key=source_key,
        name=form.name,
        owner_id=owner_id,
        unit=form.unit,
        totals=tuple(SeatTotal(one.valid_from, one.seats) for one in form.totals),
        reservations=tuple(SeatReservation(one.party, one.valid_from, one.seats) for one in form.reservations),
        closed=tuple(one.period() for one in form.closed),
        status=form.status,
    )


def seat_source_form(source: SeatSource, *, owner: str) -> SeatSourceForm:
    """Write a source; `owner` names the aanspreekpunt."""
    return SeatSourceForm.model_construct(
        name=source.name,
        owner=owner,
        unit=source.unit,
        totals=tuple(SeatTotalForm.model_construct(valid_from=t.valid_from, seats=t.seats) for t in source.totals),
        reservations=tuple(
            SeatReservationForm.model_construct(party=r.party, valid_from=r.valid_from, seats=r.seats)
            for r in source.reservations
        ),
        closed=tuple(ClosedForm.model_construct(start=c.start, end=c.end) for c in source.closed),
        status=source.status,
    )
