"""What does not hold beside the standard, with its pointer, reason and what would pass."""

import pytest

from matching.vum.checking import NoNumber, Twice, as_version_3, check
from matching.vum.seeker_entities import WERKZOEKENDE, WERKZOEKENDE_MATCHES
from matching.vum.vacancy_entities import VACATURE

HOURS, STARTS = "aantalWerkurenPerWeekMaximaal", "datumAanvangBeschikbaarVoorWerk"


def twice():
    found = Twice({"idVacature": "x"})
    found.key = "idVacature"
    return found


@pytest.mark.parametrize(
    ("entity", "given", "where"),
    [
        (WERKZOEKENDE, {"mobiliteit": {"maximaleReisafstand": 5}}, "/4/mobiliteit/bemiddelingspostcode"),
        (WERKZOEKENDE, {"werktijden": {HOURS: 100}}, f"/4/werktijden/{HOURS}"),
        (WERKZOEKENDE, {"werktijden": {HOURS: "24"}}, f"/4/werktijden/{HOURS}"),
        (WERKZOEKENDE, {"werktijden": {HOURS: NoNumber()}}, f"/4/werktijden/{HOURS}"),
        (WERKZOEKENDE, {"werktijden": {HOURS: 10**400}}, f"/4/werktijden/{HOURS}"),
        (WERKZOEKENDE, {"indicatieLdrRegistratie": 0}, "/4/indicatieLdrRegistratie"),
        (WERKZOEKENDE, {"indicatieLdrRegistratie": True}, "/4/indicatieLdrRegistratie"),
        (WERKZOEKENDE, {"contractvorm": {"codeTypeArbeidscontract": "O"}}, "/4/contractvorm"),
        (WERKZOEKENDE, {"contractvorm": [7]}, "/4/contractvorm/0"),
        (WERKZOEKENDE, {"idWerkzoekende": "a b"}, "/4/idWerkzoekende"),
        (WERKZOEKENDE, {"persoonlijkePresentatie": "x" * 2001}, "/4/persoonlijkePresentatie"),
        (WERKZOEKENDE, {"persoonlijkePresentatie": "mijn bsn is 111222333"}, "/4/persoonlijkePresentatie"),
        (WERKZOEKENDE, {"persoonlijkePresentatie": "a\x00b"}, "/4/persoonlijkePresentatie"),
        (WERKZOEKENDE, {"persoonlijkePresentatie": "a\ud800b"}, "/4/persoonlijkePresentatie"),
        (WERKZOEKENDE, {"flexibiliteit": {STARTS: "2026-02-30"}}, f"/4/flexibiliteit/{STARTS}"),
        (WERKZOEKENDE, [], "/4"),
        (WERKZOEKENDE, None, "/4"),
        (VACATURE, {}, "/4/idVacature"),
        (VACATURE, {"idVacature": ""}, "/4/idVacature"),
        (VACATURE, twice(), "/4/idVacature"),
        (VACATURE, {"idVacature": "x", "codeWerkEnDenkniveauMinimaal": 3}, "/4/codeWerkEnDenkniveauMinimaal"),
        (WERKZOEKENDE_MATCHES, {"matches": [{}]}, "/4/maximumAantalResultatenBereikt"),
    ],
)  # fmt: skip
def test_a_fault_says_where_and_what_would_pass(entity, given, where):
    faults = check(entity, given, (4,)).faults
    assert where in {fault.where for fault in faults}
    assert all(fault.problem and fault.passes for fault in faults)


def test_what_is_empty_or_unknown_is_passed_over():
    checked = check(WERKZOEKENDE, {"sector": [], "kleur": "rood", "emailadres": ["", None], "werktijden": {}})
    assert (checked.value, checked.faults, checked.unknown) == ({}, (), {"kleur"})


def test_a_whole_number_may_be_written_as_three_point_zero():
    assert check(WERKZOEKENDE, {"indicatieLdrRegistratie": 1.0}).value == {"indicatieLdrRegistratie": 1}


def test_what_only_older_versions_have_is_read_and_never_written():
    message = {
        "arbeidsmarktkwalificatie": {"vakvaardigheid": [{"omschrijving": "lassen"}]},
        "bemiddelingsberoep": [{"beroepsnaamOngecodeerd": {"naamBeroepOngecodeerd": "lasser"}}],
        "idWerkzoekende": "w",
    }
    checked = check(WERKZOEKENDE, message)
    assert (checked.value, checked.faults) == (message, ())
    assert as_version_3(WERKZOEKENDE, message) == {"idWerkzoekende": "w"}
