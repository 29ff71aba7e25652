"""What cannot be is refused where it is made, so that one wrong fact never breaks a list."""

from datetime import date

import pytest
from people import hours, knows, required, vacancy

from matching.domain.demand import DemandKind
from matching.domain.opportunity import WorkAddress
from matching.domain.statements import Education, Refusal


@pytest.mark.parametrize("told", [{"level": 7}, {"max_travel_minutes": 40_000}, {"max_travel_km": -1}])
def test_a_profile_holds_no_figure_outside_its_scale(told):
    with pytest.raises(ValueError, match="geen waarde van"):
        knows(**told)


@pytest.mark.parametrize(
    "told",
    [
        {"level": 99},
        {"hours_min": hours(40).minimum, "hours_max": hours(20).minimum},
        {"start_on": date(2026, 12, 1), "end_on": date(2026, 11, 1)},
        {"places": 0},
    ],
)
def test_a_vacancy_holds_nothing_that_contradicts_itself(told):
    with pytest.raises(ValueError, match=r"niveau|uren|einde|plaats"):
        vacancy(**told)


@pytest.mark.parametrize(("kind", "level"), [(DemandKind.TAAL, 9), (DemandKind.DIPLOMA, 12), (DemandKind.RIJBEWIJS, 1)])
def test_a_demand_has_a_level_of_its_own_scale_or_none(kind, level):
    with pytest.raises(ValueError, match="past geen niveau"):
        required(kind, "iets", level=level)


@pytest.mark.parametrize("group", ["abc", "12345", "1.2"])
def test_an_isco_group_is_one_to_four_digits(group):
    with pytest.raises(ValueError, match="ISCO-groep"):
        Refusal(isco_group=group)


@pytest.mark.parametrize("code", ["9711 AB", "971", "97111", "abcd"])
def test_an_address_is_found_by_four_digits_and_nothing_else(code):
    with pytest.raises(ValueError, match="vier cijfers"):
        WorkAddress(code, "Groningen")


def test_an_education_has_a_level_that_exists():
    with pytest.raises(ValueError, match="opleidingsniveau"):
        Education(9)
