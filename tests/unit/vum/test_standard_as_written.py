"""Our tables of the entities are the standard as it was written down: every name, bound, code and what is required."""

import pytest
from vum_contract import contract

from api.vum.document import schema_of
from matching.vum.seeker_entities import MP_WERKZOEKENDE_MATCH, WERKZOEKENDE, WERKZOEKENDE_MATCHES
from matching.vum.vacancy_entities import MP_VACATURE_MATCH, VACATURE, VACATURE_MATCHES


def in_no_order(schema):
    """A schema without what its pattern says already, and with lists in one order."""
    if isinstance(schema, dict):
        said_twice = {"maxLength"} if "pattern" in schema else set()
        return {name: in_no_order(one) for name, one in schema.items() if name not in said_twice}
    return sorted(schema, key=str) if isinstance(schema, list) else schema


@pytest.mark.parametrize(
    ("side", "name", "ours"),
    [
        ("werkzoekende", "Werkzoekende", WERKZOEKENDE),
        ("werkzoekende", "MPWerkzoekendeMatch", MP_WERKZOEKENDE_MATCH),
        ("werkzoekende", "WerkzoekendeProfielMatchesResponse", WERKZOEKENDE_MATCHES),
        ("vacature", "Vacature", VACATURE),
        ("vacature", "MPVacatureMatch", MP_VACATURE_MATCH),
        ("vacature", "VacaturesMatchesResponse", VACATURE_MATCHES),
    ],
)
def test_an_entity_is_the_one_of_the_standard(side, name, ours):
    assert in_no_order(schema_of(ours)) == in_no_order(contract(side, name))
