"""Which data passend keeps is told of every table there is, and by the roles that the code lets in."""

from importlib import import_module
from pkgutil import iter_modules

import pytest

import matching.storage
from matching.accountability.kept_data import CATEGORIES
from matching.domain.role import Role
from matching.identity.tables import IdentityRow
from matching.rules.retention import TERMS
from matching.storage.tables import StoredRow

for module in iter_modules(matching.storage.__path__):
    if module.name.endswith("tables"):
        import_module(f"matching.storage.{module.name}")


def test_every_table_stands_in_one_category():
    told = [name for one in CATEGORIES for name in one.tables]
    assert sorted(told) == sorted({*StoredRow.metadata.tables, *IdentityRow.metadata.tables})


def test_every_term_is_of_some_data():
    assert {term for one in CATEGORIES for term in one.terms} == set(TERMS)


@pytest.mark.parametrize("one", CATEGORIES, ids=lambda one: one.name)
def test_every_category_says_how_long_it_stays(one):
    assert one.terms or one.besides


def test_who_makes_lists_or_watches_over_them_does_not_see_who_somebody_is():
    identity = next(one for one in CATEGORIES if "person" in one.tables)
    assert Role.CONSULENT in identity.seen_by
    assert not {Role.JOBHUNTER, Role.BEHEERDER, Role.AUDITOR, Role.RAPPORTAGE} & set(identity.seen_by)
