"""The query language of VUM, key by key; every expectation is worked out by hand."""

import math

import pytest

from matching.errors import InvalidInputError
from matching.vum.question import read_seeker_question, read_vacancy_question

GRONINGEN = {"postcode": "9711AB", "afstand": 25}
COOK = "https://linkeddata.competentnl.nl/uwv/id/occupation/4C4DEF567A"
PAINTER = "https://linkeddata.competentnl.nl/uwv/id/occupation/0000000001"
SEEKER = {
    "bemiddelingsberoep": [{"codeBeroepsnaam": PAINTER}, {"codeBeroepsnaam": COOK}],
    "contractvorm": [{"codeTypeArbeidscontract": "B"}, {"codeTypeOvereenkomst": "04"}],
    "flexibiliteit": {
        "indicatieOnregelmatigWerkOfPloegendienst": 1,
        "datumAanvangBeschikbaarVoorWerk": "2026-12-01",
    },
    "arbeidsmarktkwalificatie": {
        "rijbewijs": [{"codeSoortRijbewijs": "B"}, {"codeSoortRijbewijs": "AM"}],
        "taalbeheersing": [
            {"codeTaal": "nld", "codeNiveauTaalbeheersingMondeling": 3, "codeNiveauTaalbeheersingSchriftelijk": 2},
            {"codeTaal": "ara", "codeNiveauTaalbeheersingMondeling": 4},
        ],
    },
    "mobiliteit": {"bemiddelingspostcode": "9712CD"},
    "werktijden": {
        "indicatieKantoortijden": 2,
        "aantalWerkurenPerWeekMinimaal": 16,
        "aantalWerkurenPerWeekMaximaal": 24,
    },
}
VACANCY = {
    "adres": {"postcode": "9712CD"},
    "beroep": {"codeBeroepsnaam": COOK},
    "codeWerkEnDenkniveauMinimaal": "3",
    "arbeidsVoorwaarden": {"datumAanvangWerkzaamheden": "2026-12-01"},
    "flexibiliteit": {"indicatieOnregelmatigWerkOfPloegendienst": 2},
    "rijbewijs": [{"codeSoortRijbewijs": "B"}],
    "taalbeheersing": [{"codeTaal": "nld", "codeNiveauTaalbeheersingMondeling": 2}],
    "werktijden": {"aantalWerkurenPerWeekMinimaal": 20, "aantalWerkurenPerWeekMaximaal": 32},
}


def asks(asked, profile=SEEKER, km=3.0, read=read_seeker_question):
    return read({"selectiegebied": GRONINGEN} | asked).matches(profile, km)


def asks_work(asked, vacancy=VACANCY, km=3.0):
    return asks(asked, vacancy, km, read_vacancy_question)


def occupations(*codes):
    alternatives = [{"beroep.codeBeroepsnaam": {"$eq": code}} for code in codes]
    return {"bemiddelingsberoep": {"$elemMatch": {"$or": alternatives}}}


def contracts(*codes):
    return {"contractvorm": {"$elemMatch": {"$or": [{"codeTypeArbeidscontract": {"$eq": code}} for code in codes]}}}


def licences(*codes, key="arbeidsmarktkwalificatie.rijbewijs"):
    return {key: {"$all": [{"$elemMatch": {"codeSoortRijbewijs": {"$eq": code}}} for code in codes]}}


def languages(*asked, key="arbeidsmarktkwalificatie.taalbeheersing"):
    return {key: {"$all": [{"$elemMatch": one} for one in asked]}}


def language(code, spoken=None, written=None):
    levels = {"Mondeling": spoken, "Schriftelijk": written}
    told = {f"codeNiveauTaalbeheersing{name}": {"$gte": least} for name, least in levels.items() if least is not None}
    return {"codeTaal": {"$eq": code}} | told


@pytest.mark.parametrize(
    ("km", "holds"),
    [(0.0, True), (24.99, True), (25.0, True), (25.01, False), (math.nan, False)],
)
def test_somebody_is_near_enough_up_to_and_including_the_distance(km, holds):
    assert asks({}, km=km) is holds


@pytest.mark.parametrize(
    ("asked", "holds"),
    [
        (occupations(COOK), True),
        (occupations("x", COOK), True),
        (occupations("x"), False),
        (occupations("x", "y"), False),
        (contracts("B"), True),
        (contracts("O"), False),
        (contracts("O", "B"), True),
        ({"flexibiliteit.indicatieOnregelmatigWerkOfPloegendienst": {"$eq": 1}}, True),
        ({"flexibiliteit.indicatieOnregelmatigWerkOfPloegendienst": {"$eq": 2}}, False),
        (licences("B"), True),
        (licences("B", "AM"), True),
        (licences("B", "C"), False),
        (languages(language("nld")), True),
        (languages(language("nld", spoken=3)), True),
        (languages(language("nld", spoken=4)), False),
        (languages(language("nld", spoken=3, written=2)), True),
        (languages(language("nld", spoken=3, written=3)), False),
        (languages(language("nld", spoken=2), language("ara", spoken=4)), True),
        (languages(language("nld", spoken=2), language("eng")), False),
        (languages(language("ara", written=2)), False),
        ({"datumAanvangBeschikbaarVoorWerk": {"$lte": "2026-12-01"}}, True),
        ({"datumAanvangBeschikbaarVoorWerk": {"$lte": "2026-11-30"}}, False),
        ({"werktijden.indicatieKantoortijden": {"$eq": 2}}, True),
        ({"werktijden.indicatieKantoortijden": {"$eq": 1}}, False),
        ({"werktijden.aantalWerkurenPerWeekMaximaal": {"$gte": 24}}, True),
        ({"werktijden.aantalWerkurenPerWeekMaximaal": {"$gte": 25}}, False),
        ({"werktijden.aantalWerkurenPerWeekMinimaal": {"$lte": 16}}, True),
        ({"werktijden.aantalWerkurenPerWeekMinimaal": {"$lte": 15}}, False),
        (occupations(COOK) | licences("B") | contracts("B"), True),
        (occupations(COOK) | licences("C") | contracts("B"), False),
    ],
)
def test_a_jobseeker_is_held_beside_every_key(asked, holds):
    assert asks(asked) is holds


@pytest.mark.parametrize(
    ("asked", "holds"),
    [
        ({"beroep.codeBeroepsnaam": {"$eq": COOK}}, True),
        ({"beroep.codeBeroepsnaam": {"$eq": PAINTER}}, False),
        ({"codeWerkEnDenkniveauMinimaal": {"$lt": "7", "$gte": "3"}}, True),
        ({"codeWerkEnDenkniveauMinimaal": {"$lt": "7", "$gte": "4"}}, False),
        ({"codeWerkEnDenkniveauMinimaal": {"$eq": "7"}}, False),
        ({"datumAanvangWerkzaamheden": {"$gte": "2026-12-01"}}, True),
        ({"datumAanvangWerkzaamheden": {"$gte": "2026-12-02"}}, False),
        ({"flexibiliteit.indicatieOnregelmatigWerkOfPloegendienst": {"$eq": 2}}, True),
        (licences("B", key="rijbewijs"), True),
        (licences("B", "C", key="rijbewijs"), False),
        (languages(language("nld", spoken=2), key="taalbeheersing"), True),
        (languages(language("nld", spoken=3), key="taalbeheersing"), False),
        ({"werktijden.aantalWerkurenPerWeekMaximaal": {"$gte": 32}}, True),
        ({"werktijden.aantalWerkurenPerWeekMaximaal": {"$gte": 33}}, False),
        ({"werktijden.aantalWerkurenPerWeekMinimaal": {"$lte": 20}}, True),
        ({"werktijden.aantalWerkurenPerWeekMinimaal": {"$lte": 19}}, False),
    ],
)
def test_a_vacancy_is_held_beside_every_key(asked, holds):
    assert asks_work(asked) is holds


@pytest.mark.parametrize(("level", "holds"), [("0", False), ("2", False), ("3", True), ("6", True), ("7", False)])
def test_a_level_that_is_not_known_is_below_nothing(level, holds):
    asked = {"codeWerkEnDenkniveauMinimaal": {"$lt": "7", "$gte": "3"}}
    assert asks_work(asked, VACANCY | {"codeWerkEnDenkniveauMinimaal": level}) is holds


def test_vacancies_without_a_known_level_can_be_asked_for():
    unknown = VACANCY | {"codeWerkEnDenkniveauMinimaal": "7"}
    assert asks_work({"codeWerkEnDenkniveauMinimaal": {"$eq": "7"}}, unknown)


@pytest.mark.parametrize(
    "asked",
    [
        occupations(COOK),
        contracts("B"),
        {"flexibiliteit.indicatieOnregelmatigWerkOfPloegendienst": {"$eq": 1}},
        licences("B"),
        languages(language("nld")),
        {"datumAanvangBeschikbaarVoorWerk": {"$lte": "2099-12-31"}},
        {"werktijden.indicatieKantoortijden": {"$eq": 1}},
        {"werktijden.aantalWerkurenPerWeekMaximaal": {"$gte": 1}},
        {"werktijden.aantalWerkurenPerWeekMinimaal": {"$lte": 99}},
    ],
)
def test_a_profile_without_the_field_does_not_match(asked):
    assert asks({}, {"mobiliteit": {"bemiddelingspostcode": "9712CD"}})
    assert not asks(asked, {"mobiliteit": {"bemiddelingspostcode": "9712CD"}})


@pytest.mark.parametrize(
    "asked",
    [
        {"kleur": {"$eq": "rood"}},
        {"eisAanWerk.indicatieBegeleiding": {"$eq": 2}},
        {"werktijden.indicatieKantoortijden": {"$ne": 2}},
        {"werktijden.aantalWerkurenPerWeekMaximaal": {"$lte": 1}},
        {"bemiddelingsberoep": {"$elemMatch": {"$or": [{"sector": {"$eq": 1}}]}}},
        {"codeWerkEnDenkniveauMinimaal": {"$eq": "7"}},
    ],
)
def test_what_the_standard_does_not_name_is_passed_over(asked):
    assert asks(asked)


def test_office_hours_are_no_key_of_a_question_for_vacancies():
    assert asks_work({"werktijden.indicatieKantoortijden": {"$eq": 1}})


@pytest.mark.parametrize(
    "asked",
    [
        {"bemiddelingsberoep": {}},
        {"bemiddelingsberoep": {"$elemMatch": {"$or": []}}},
        {"bemiddelingsberoep": {"$elemMatch": {"$or": [{}]}}},
        {"bemiddelingsberoep": {"$elemMatch": {"$or": [{"beroep.codeBeroepsnaam": {"$eq": ""}}]}}},
        {"bemiddelingsberoep": None},
        {"arbeidsmarktkwalificatie.rijbewijs": {"$all": []}},
        {"arbeidsmarktkwalificatie.rijbewijs": {"$all": [{"$elemMatch": {}}]}},
        {"datumAanvangBeschikbaarVoorWerk": {"$lte": ""}},
        {"werktijden.indicatieKantoortijden": {}},
    ],
)
def test_what_is_empty_counts_as_absent(asked):
    assert asks(asked)


def test_the_code_for_not_applicable_is_compared_as_the_number_that_it_is():
    signs = {"arbeidsmarktkwalificatie": {"taalbeheersing": [{"codeTaal": "dse", **{_SPOKEN: 8}}]}}
    assert asks(languages(language("dse", spoken=2)), signs)


_SPOKEN = "codeNiveauTaalbeheersingMondeling"


@pytest.mark.parametrize(
    ("question", "where", "problem"),
    [
        ({}, "/selectiegebied", "dit ontbreekt"),
        ({"selectiegebied": {}}, "/selectiegebied", "dit ontbreekt"),
        ({"selectiegebied": {"postcode": "9711AB"}}, "/selectiegebied/afstand", "dit ontbreekt"),
        ({"selectiegebied": {"afstand": 5}}, "/selectiegebied/postcode", "dit ontbreekt"),
        ({"selectiegebied": GRONINGEN | languages({"x": 1})} | languages({"x": 1}), None, "dit ontbreekt"),
        ({"selectiegebied": GRONINGEN | {"afstand": 1000}}, "/selectiegebied/afstand", "dit getal kan hier niet"),
        ({"selectiegebied": GRONINGEN | {"afstand": -1}}, "/selectiegebied/afstand", "dit getal kan hier niet"),
        ({"selectiegebied": GRONINGEN | {"afstand": "25"}}, "/selectiegebied/afstand", "dit is geen geheel getal"),
        ({"selectiegebied": GRONINGEN | {"afstand": True}}, "/selectiegebied/afstand", "dit is geen geheel getal"),
        ({"selectiegebied": GRONINGEN | {"afstand": 2.5}}, "/selectiegebied/afstand", "dit is geen geheel getal"),
        ({"selectiegebied": GRONINGEN | {"postcode": "9711"}}, "/selectiegebied/postcode", "vorm"),
        ({"selectiegebied": GRONINGEN | {"postcode": "9711 AB"}}, "/selectiegebied/postcode", "te lang"),
        ({"selectiegebied": ["9711AB"]}, "/selectiegebied", "dit is geen object"),
        ({"selectiegebied": GRONINGEN} | contracts("X"), None, "deze code bestaat hier niet"),
        ({"selectiegebied": GRONINGEN} | licences("Z"), None, "deze code bestaat hier niet"),
        ({"selectiegebied": GRONINGEN} | languages(language("nld", spoken=1)), None, "deze code bestaat hier niet"),
        ({"selectiegebied": GRONINGEN} | languages(language("NL")), None, "vorm"),
        ({"selectiegebied": GRONINGEN, "bemiddelingsberoep": 7}, "/bemiddelingsberoep", "dit is geen object"),
        (
            {"selectiegebied": GRONINGEN, "werktijden.indicatieKantoortijden": {"$eq": 0}},
            "/werktijden.indicatieKantoortijden/$eq",
            "deze code bestaat hier niet",
        ),
        (
            {"selectiegebied": GRONINGEN, "werktijden.aantalWerkurenPerWeekMaximaal": {"$gte": 0}},
            "/werktijden.aantalWerkurenPerWeekMaximaal/$gte",
            "dit getal kan hier niet",
        ),
        (
            {"selectiegebied": GRONINGEN, "datumAanvangBeschikbaarVoorWerk": {"$lte": "2026-02-30"}},
            "/datumAanvangBeschikbaarVoorWerk/$lte",
            "dit is geen datum die bestaat",
        ),
        ("tekst", "", "dit is geen object"),
        ([], "", "dit is geen object"),
    ],
)
def test_a_wrong_question_says_where_and_what(question, where, problem):
    with pytest.raises(InvalidInputError) as refused:
        read_seeker_question(question)
    faults = refused.value.faults
    assert where is None or where in {fault.where for fault in faults}
    assert any(problem in fault.problem for fault in faults)
    assert all(fault.passes for fault in faults)


def test_levels_of_vacancies_are_texts():
    with pytest.raises(InvalidInputError):
        read_vacancy_question({"selectiegebied": GRONINGEN, "codeWerkEnDenkniveauMinimaal": {"$gte": 3}})


def test_every_fault_is_told_at_once():
    with pytest.raises(InvalidInputError) as refused:
        read_seeker_question({"selectiegebied": {"postcode": "x", "afstand": 1000}} | contracts("X"))
    assert len(refused.value.faults) == 3


def test_a_code_of_another_system_finds_who_has_the_same_occupation():
    def meaning(code):
        return frozenset({code, "12345"}) if code == COOK else frozenset({code})

    older = {"bemiddelingsberoep": [{"codeBeroepsnaam": "12345"}]}
    question = {"selectiegebied": GRONINGEN} | occupations(COOK)
    assert read_seeker_question(question, meaning).matches(older, 1)
    assert not read_seeker_question(question).matches(older, 1)


@pytest.mark.parametrize(
    ("given", "passed_over"),
    [
        ({}, ()),
        (occupations(COOK), ()),
        ({"bemiddelingsberoep": {"codeBeroepsnaam": COOK}}, ("/bemiddelingsberoep",)),
        ({"werktijden": {"indicatieKantoortijden": {"$eq": 1}}}, ("/werktijden",)),
        ({"werktijden.indicatieKantoortijden": {"$eq": 1, "$ne": 2}}, ("/werktijden.indicatieKantoortijden/$ne",)),
        ({"onbekend": "", "leeg": [], "niets": None}, ()),
        (contracts("O") | {"vaardigheid": ["lassen"]}, ("/vaardigheid",)),
    ],
)
def test_what_is_no_key_or_operator_of_the_standard_is_known_to_be_passed_over(given, passed_over):
    assert read_seeker_question({"selectiegebied": GRONINGEN} | given).passed_over == passed_over


def test_an_operator_beside_the_known_ones_of_one_alternative_is_passed_over_alone():
    one, other = ({"beroep.codeBeroepsnaam": {"$eq": COOK}}, {"beroep.codeBeroepsnaam": {"$in": [COOK]}})
    question = {"selectiegebied": GRONINGEN, "bemiddelingsberoep": {"$elemMatch": {"$or": [one, other]}}}
    assert read_seeker_question(question).passed_over == ("/bemiddelingsberoep/$elemMatch/$or/1",)
