"""Three years of 3,000 people, drawn from a seed: at every month end the reports add up, and with each other."""

from datetime import date, timedelta
from random import Random

import pytest
from report_people import ReportTown, column, counted

from matching.domain.event import ActivationStep, Destination, Extent
from matching.domain.instrument import Instrument
from matching.domain.period import last_day
from matching.domain.placement import EndReason
from matching.domain.programme import Programme
from matching.domain.work import Werksoort
from matching.reports.catalogue import REPORTS
from matching.reports.outflow import outflows
from matching.reports.suppression import hidden_in

FIRST, DAYS, PEOPLE = date(2020, 1, 1), 1_096, 3_000
PLACED = (Instrument.PARTICIPATIEBAAN, Instrument.WERKLEERPLEK, Instrument.ONTWIKKELPLEK, Instrument.LEERWERKPLEK)


def lived(seed):
    random, town = Random(seed), ReportTown()
    for _ in range(PEOPLE):
        who, on = town.person(), FIRST + timedelta(days=random.randrange(DAYS))
        if random.random() < 0.5:
            town.event("activering", on, who, step=random.choice(tuple(ActivationStep)),
                       programme=random.choice((None, Programme.WERKPROGRAMMA)))  # fmt: skip
        end = on + timedelta(days=random.randrange(700))
        why = random.choice(tuple(EndReason)).value if random.random() < 0.7 else ""
        work = {"who": who, "planned_end": last_day(on, 12), "werksoort": random.choice(tuple(Werksoort))}
        made = town.placed(random.choice(PLACED).value, on, max(end, on) if why else None, why, **work)
        if made.ended_on and random.random() < 0.3:
            extent, where = random.choice(tuple(Extent)), random.choice(tuple(Destination))
            town.event("uitstroom", made.ended_on, who, extent=extent, destination=where, placement_id=made.id)
    return town


def month_ends():
    return [last_day(date(year, month, 1), 1) for year in (2020, 2021, 2022) for month in range(1, 13)]


@pytest.mark.proof
def test_every_month_end_of_three_years_adds_up():
    town = lived(8)
    before = {}
    for day in month_ends():
        known = town.known(day)
        made = {code: kind.tables(known) for code, kind in REPORTS.items()}
        for tables in made.values():
            everywhere = {f"{table.code}/{key}": cell for table in tables for key, cell in table.cells().items()}
            for table in tables:
                cells = everywhere | table.cells()
                for one in table.sums:
                    parts = sum(cells[part].value for part in one.parts)
                    whole = cells[one.whole].value
                    assert whole == parts or (whole > parts and not one.is_all), (day, table.code, one)
                for key, cell in table.cells().items():
                    whole = cells[cell.of].value if cell.of else None
                    assert whole is None or cell.value <= whole, (day, table.code, key)
        now = counted(made["R3"], "stand")
        month = day.replace(day=1)
        began = sum(p.instrument is PLACED[0] and month <= p.start <= day for p in town.placements)
        ended = [p.ended_on for p in town.placements if p.instrument is PLACED[0] and p.ended_on]
        gone = sum(month <= on <= day for on in ended)
        assert now["nu"] == before.get("nu", 0) + began - gone
        before = now
        steps, months = counted(made["R1"], "trede"), column(made["R1"], "maand", "totaal")
        assert steps["totaal"] == list(months.values())[-1]
        assert counted(made["R3"], "uitstroom")["totaal"] <= len(outflows(known))
        assert counted(made["R6"], "werksoort")["totaal"] == len(known.ended(known.placements))


@pytest.mark.proof
def test_at_the_end_of_each_year_no_number_of_one_to_nine_is_shown():
    town = lived(8)
    for year in (2020, 2021, 2022):
        known = town.known(date(year, 12, 31))
        for kind in REPORTS.values():
            tables = kind.tables(known)
            hidden = hidden_in(tables)
            for table in tables:
                for key, cell in table.cells().items():
                    small = cell.counts.value == "mensen" and cell.value is not None and 0 < cell.value < 10
                    assert not small or (table.code, key) in hidden, (year, table.code, key)
