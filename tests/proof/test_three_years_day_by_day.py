"""Three years of 3,000 people, day by day: the reports add up, nobody is missed, and days off make no difference."""

import time
from dataclasses import replace
from datetime import date

import pytest
from added_up import AddedUp, figure, tables_on
from simulated_book import COLLEAGUE
from simulated_years import Town, Years

from matching.domain.actor import Actor
from matching.domain.instrument import Instrument
from matching.domain.placement import EndReason
from matching.reports.suppression import hidden_in
from matching.usecases.make_report import make_report

pytestmark = pytest.mark.proof
THREE_YEARS = Years(people=3_000, days=1_096)
OFF = range(700, 721)
REPORTER = Actor("r-1", "rapportage", "gemeente", "verantwoording")
YEAR_END = date(2021, 12, 31)


@pytest.fixture(scope="module")
def lived(tmp_path_factory):
    began, seen = time.monotonic(), AddedUp()
    town = Town(tmp_path_factory.mktemp("elke-dag"), THREE_YEARS)
    town.live(away=OFF, at_the_end_of=seen.at_the_end_of)
    print(f"\n{THREE_YEARS.people} mensen, {THREE_YEARS.days} dagen: {time.monotonic() - began:.0f} s, "
          f"{town.looked_at} keer iemand bekeken")  # fmt: skip
    return town, seen, town.open_tasks()


def test_every_end_of_a_month_added_up(lived):
    _, seen, _ = lived
    assert len(seen.seen) == 36


def test_nobody_was_missed_by_looking_only_at_whom_something_is_due_for(lived):
    town, _, _ = lived
    town.do_the_day()
    again = town.look_at_everybody()
    assert (again.opened, again.closed, again.looked_at) == ((), (), THREE_YEARS.people)
    assert town.looked_at < THREE_YEARS.people * THREE_YEARS.days / 20


def test_a_past_day_is_still_known_as_it_was_known_then(lived):
    town, seen, _ = lived
    for day in list(seen.seen)[::11]:
        assert tables_on(town, day, seen.position[day]) == seen.seen[day], day


def test_at_the_end_of_each_year_no_number_of_one_to_nine_is_shown(lived):
    _, seen, _ = lived
    for day in (one for one in seen.seen if one.month == 12):
        for tables in seen.seen[day].values():
            hidden = hidden_in(tables)
            for table in tables:
                for key, cell in table.cells().items():
                    small = cell.counts.value == "mensen" and cell.value is not None and 0 < cell.value < 10
                    assert not small or (table.code, key) in hidden, (day, table.code, key)


def test_a_fact_that_is_corrected_afterwards_is_read_as_then_and_as_now(lived):
    town, seen, _ = lived
    then = seen.position[YEAR_END]
    with town.service.store.read() as reader:
        ended = next(
            one for one in reader.placements.all()
            if one.instrument is Instrument.LEERWERKPLEK and one.ended_on and one.ended_on <= YEAR_END
            and one.end_reason is EndReason.DOORSTROOM_REGULIER_WERK
        )  # fmt: skip
        version = reader.placements.version_of(ended.id)
    with town.service.store.change(COLLEAGUE) as change:
        change.save(replace(ended, end_reason=EndReason.KANDIDAAT_STOPT), action="verbeterd", after=version)
        change.commit()
    before, now = (figure(tables_on(town, YEAR_END, at), "R5", "kpi", "regulier") for at in (then, None))
    assert now == before - 1
    told = [n if n == 0 or n >= 10 else None for n in (before, now)]  # small numbers are hidden
    assert [_shown(town, at) for at in (then, None)] == told


def _shown(town, position):
    made = make_report(town.service, REPORTER, "R5", YEAR_END, position)
    rows = next(one for one in made.tables if one.code == "kpi").rows
    return next(row.figures[0].value for row in rows if row.code == "regulier")


def test_three_weeks_without_the_days_work_end_in_the_same_tasks_and_reports(lived, tmp_path):
    _, seen, tasks = lived
    off = Town(tmp_path, THREE_YEARS).live(off=OFF, away=OFF)
    last = max(seen.seen)
    assert tables_on(off, last) == seen.seen[last]
    assert off.open_tasks() == tasks != set()
