"""A capaciteitsbron as a form: the seats on which one or more plekken draw."""

from collections.abc import Iterable
from datetime import date
from typing import Annotated, Any
from uuid import UUID

from pydantic import Field, ValidationInfo, field_validator

from matching.domain.candidate import SourceKey
from matching.domain.employer import ProviderKind
from matching.domain.period import Period
from matching.domain.seats import SeatReservation, SeatSource, SeatSourceStatus, SeatTotal, SeatUnit
from matching.forms.form import Form
from matching.forms.order import not_before
from matching.forms.values import Day, Label, OptionalDay, Reference

Seats = Annotated[int, Field(ge=0, le=100_000)]


class SeatTotalForm(Form):
    """Hoeveel plaatsen er zijn vanaf een dag, tot het volgende totaal."""

    valid_from: Day = Field(alias="vanaf")
    seats: Seats = Field(alias="plaatsen")


class SeatReservationForm(Form):
    """Plaatsen die zijn bewaard voor verwijzingen van één soort partij, vanaf een dag."""

    party: ProviderKind = Field(alias="partij")
    valid_from: Day = Field(alias="vanaf")
    seats: Seats = Field(alias="plaatsen")


class ClosedForm(Form):
    """Dagen waarop er niemand komt; zonder `tot` blijft het dicht."""

    start: Day = Field(alias="van")
    end: OptionalDay = Field(default=None, alias="tot")

    _days_in_order = not_before("end", "start")


class SeatSourceForm(Form):
    """Een bron van plaatsen, waar een of meer plekken uit putten."""

    name: Label = Field(alias="naam")
    owner: Reference = Field(default="", alias="aanspreekpunt", description="Naam of id van een collega.")
    unit: SeatUnit = Field(default=SeatUnit.DAGDEEL, alias="eenheid")
    totals: Annotated[tuple[SeatTotalForm, ...], Field(max_length=100)] = Field(default=(), alias="totalen")
    reservations: Annotated[tuple[SeatReservationForm, ...], Field(max_length=100)] = Field(
        default=(), alias="reserveringen"
    )
    closed: Annotated[tuple[ClosedForm, ...], Field(max_length=500)] = Field(default=(), alias="gesloten")
    status: SeatSourceStatus = SeatSourceStatus.OPEN

    @field_validator("totals")
    @classmethod
    def _one_total_a_day(cls, totals: tuple[SeatTotalForm, ...]) -> tuple[SeatTotalForm, ...]:
        _refuse_twice((total.valid_from for total in totals), "totaal")
        return totals

    @field_validator("reservations")
    @classmethod
    def _fit_in_the_total(
        cls, reservations: tuple[SeatReservationForm, ...], info: ValidationInfo
    ) -> tuple[SeatReservationForm, ...]:
        for party in {reservation.party for reservation in reservations}:
            _refuse_twice((r.valid_from for r in reservations if r.party is party), f"reservering voor {party}")
        totals = info.data.get("totals")
        if totals is not None:
            _refuse_too_many(totals, reservations)
        return reservations


def _refuse_twice(days: Iterable[date], what: str) -> None:
    seen: set[date] = set()
    for day in days:
        if day in seen:
            raise ValueError(f"er is meer dan één {what} vanaf {day}; wel één per dag")
        seen.add(day)


def _refuse_too_many(totals: tuple[SeatTotalForm, ...], reservations: tuple[SeatReservationForm, ...]) -> None:
    parties = {reservation.party for reservation in reservations}
    for day in sorted({one.valid_from for one in totals} | {one.valid_from for one in reservations}):
        total = _on(day, totals)
        kept = sum(_on(day, [r for r in reservations if r.party is party]) for party in parties)
        if kept > total:
            raise ValueError(f"vanaf {day} zijn {kept} van de {total} plaatsen gereserveerd; wel {total} of minder")


def _on(day: date, dated: Iterable[SeatTotalForm | SeatReservationForm]) -> int:
    before = [one for one in dated if one.valid_from <= day]
    return max(before, key=lambda one: one.valid_from).seats if before else 0


def seat_source_of(form: SeatSourceForm, *, id: UUID, number: int, source_key: SourceKey, owner_id: UUID) -> SeatSource:
    """Give the capaciteitsbron of a form."""
    return SeatSource(
        id=id,
        number=number,
        source_key=source_key,
        name=form.name,
        owner_id=owner_id,
        unit=form.unit,
        totals=tuple(SeatTotal(one.valid_from, one.seats) for one in form.totals),
        reservations=tuple(SeatReservation(one.party, one.valid_from, one.seats) for one in form.reservations),
        closed=tuple(Period(one.start, one.end) for one in form.closed),
        status=form.status,
    )


def seat_source_form(source: SeatSource, *, owner: str) -> SeatSourceForm:
    """Write a capaciteitsbron; `owner` names the aanspreekpunt."""
    kept: tuple[dict[str, Any], ...] = tuple(
        {"party": one.party, "valid_from": one.valid_from, "seats": one.seats} for one in source.reservations
    )
    return SeatSourceForm.model_construct(
        name=source.name,
        owner=owner,
        unit=source.unit,
        totals=tuple(
            SeatTotalForm.model_construct(valid_from=one.valid_from, seats=one.seats) for one in source.totals
        ),
        reservations=tuple(SeatReservationForm.model_construct(**one) for one in kept),
        closed=tuple(ClosedForm.model_construct(start=one.start, end=one.end) for one in source.closed),
        status=source.status,
    )
