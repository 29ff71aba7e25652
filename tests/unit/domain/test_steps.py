"""Every status has a place in its table, and every ending stays an ending."""

import pytest

from matching.domain import steps
from matching.domain.candidate import CandidateStatus
from matching.domain.employer import EmployerStatus
from matching.domain.opportunity import VacancyStatus
from matching.domain.plek import PlekStatus
from matching.errors import ConflictError

TABLES = [
    (steps.CANDIDATE_STEPS, CandidateStatus),
    (steps.EMPLOYER_STEPS, EmployerStatus),
    (steps.PLEK_STEPS, PlekStatus),
]


@pytest.mark.parametrize(("table", "statuses"), TABLES)
def test_every_status_has_its_row(table, statuses):
    assert set(table) == set(statuses)


@pytest.mark.parametrize(("table", "statuses"), TABLES)
def test_every_pair_is_either_a_step_or_refused_with_a_reason(table, statuses):
    for before in statuses:
        for after in statuses:
            if after is before or after in table[before]:
                steps.refuse_wrong_step(table, before, after)
            else:
                with pytest.raises(ConflictError, match=r"kan niet|met een reden"):
                    steps.refuse_wrong_step(table, before, after)


@pytest.mark.parametrize("end", steps.ENDS)
def test_what_ends_something_is_no_step(end):
    assert all(end not in after for table, _ in TABLES for after in table.values())


def test_every_status_of_a_vacancy_says_by_which_deed_it_comes():
    assert set(steps.VACANCY_DEEDS) == set(VacancyStatus)


@pytest.mark.parametrize("after", VacancyStatus)
def test_no_status_of_a_vacancy_changes_by_hand(after):
    for before in VacancyStatus:
        if before is after:
            steps.refuse_changed_by_hand(steps.VACANCY_DEEDS, before, after)
        else:
            with pytest.raises(ConflictError, match="gaat niet met een wijziging"):
                steps.refuse_changed_by_hand(steps.VACANCY_DEEDS, before, after)
