"""What a message of VUM says of a person or vacancy, field by field, and what we write back."""

import random
from datetime import date
from decimal import Decimal
from uuid import UUID

import pytest
from vum_messages import CLEANER, CLEANING, COOK, seeker, vacature

from fixtures.reference import small_geography
from matching.domain.candidate import Candidate, CandidateStatus, SourceKey
from matching.domain.crosswalk import CodeSystem, Crossing, Crosswalk, Relation
from matching.domain.demand import DemandKind, Weight
from matching.domain.fact import FactSource
from matching.domain.opportunity import VacancyStatus
from matching.domain.profile import Profile
from matching.domain.term import Term
from matching.domain.tri import Tri
from matching.domain.work import Ability, LanguageAspect, Occurrence, Transport, Werkvoorwaarde
from matching.vum.beside import Beside
from matching.vum.candidate import profile_of, seeker_of
from matching.vum.checking import check
from matching.vum.reading import Reading
from matching.vum.seeker_entities import WERKZOEKENDE
from matching.vum.vacancy import Place, vacancy_of, vacature_of
from matching.vum.vacancy_entities import VACATURE

DAY = date(2026, 11, 2)
CROSSWALK = Crosswalk(
    (
        Crossing(CodeSystem.COMPETENTNL, COOK, "kok", "urn:kok", Relation.EXACT),
        Crossing(CodeSystem.COMPETENTNL, CLEANER, "schoonmaker", "urn:schoonmaker", Relation.EXACT),
        Crossing(CodeSystem.BOC, "10467", "Schoonmaker kantoren", "urn:schoonmaker", Relation.EXACT),
        Crossing(CodeSystem.BOC, "99", "Hulpkok", "urn:kok", Relation.NAUW),
        Crossing(CodeSystem.COMPETENTNL_VAARDIGHEID, CLEANING, "vloeren reinigen", "urn:vloeren", Relation.EXACT),
    )
)
NOBODY = Candidate(UUID(int=1), 7, SourceKey("vum", "w"), CandidateStatus.BEMIDDELBAAR, UUID(int=2))
PLACE = Place(UUID(int=3), 12, SourceKey("vum", "v"), UUID(int=4), UUID(int=2), DAY)


def profile(message) -> Profile:
    return profile_of(message, Reading(CROSSWALK, DAY))


def values(facts):
    return [fact.value for fact in facts]


def work(message):
    return vacancy_of(message, PLACE, CROSSWALK, small_geography())


def test_a_fact_of_a_message_comes_from_a_partner_on_the_day_it_came_in():
    fact = profile({"arbeidsmarktkwalificatie": {"codeWerkEnDenkniveauWerkzoekende": 3}}).level
    assert (fact.value, fact.source, fact.observed_on) == (3, FactSource.PARTNER, DAY)


@pytest.mark.parametrize("level", [0, 7])
def test_a_level_that_is_not_known_is_no_fact(level):
    assert profile({"arbeidsmarktkwalificatie": {"codeWerkEnDenkniveauWerkzoekende": level}}).level is None


def test_what_a_jobseeker_can_is_read():
    able = {
        "competentiebeheersing": [{"codeCompetentie": CLEANING}, {"codeCompetentie": "onbekend"}],
        "cursus": [
            {"naamCursus": "VCA", "indicatieCertificaat": 1},
            {"naamCursus": "Heftruck", "indicatieCertificaat": 2},
            {"naamCursus": "Computer", "indicatieCertificaat": 0},
        ],
        "opleiding": [{"codeNiveauOpleiding": 4, "indicatieDiploma": 1}, {"codeNiveauOpleiding": 9}],
        "rijbewijs": [{"codeSoortRijbewijs": "B"}],
        "taalbeheersing": [
            {"codeTaal": "nld", "codeNiveauTaalbeheersingMondeling": 3, "codeNiveauTaalbeheersingLezen": 0},
            {"codeTaal": "dse", "codeNiveauTaalbeheersingMondeling": 8},
        ],
        "werkervaring": [{"beroep": {"codeBeroepsnaam": COOK}, "datumAanvangWerkzaamheden": "2020-01-01"}],
    }
    known = profile({"arbeidsmarktkwalificatie": able})
    assert [skill.term for skill in values(known.skills)] == [Term("vloeren reinigen", "urn:vloeren")]
    assert [(one.name, one.has) for one in values(known.certificates)] == [("VCA", Tri.JA), ("Heftruck", Tri.NEE)]
    assert [(one.level, one.diploma) for one in values(known.education)] == [(4, Tri.JA)]
    assert [one.category for one in values(known.licences)] == ["B"]
    assert [(one.iso639_3, one.aspect, one.level) for one in values(known.languages)] == [
        ("nld", LanguageAspect.SPREKEN, 3)
    ]
    assert [(one.occupation, one.start) for one in values(known.experience)] == [
        (Term("kok", "urn:kok"), date(2020, 1, 1))
    ]


def test_what_a_jobseeker_wants_is_read():
    known = profile(
        {
            "bemiddelingsberoep": [{"codeBeroepsnaam": COOK}, {"codeBeroepsnaam": "https://onbekend.example/x"}],
            "eisAanWerk": {"indicatieBegeleiding": 1, "indicatieAanpassingWerkomgeving": 1},
            "flexibiliteit": {
                "datumAanvangBeschikbaarVoorWerk": "2026-12-01",
                "indicatieOnregelmatigWerkOfPloegendienst": 2,
            },
            "mobiliteit": {"bemiddelingspostcode": "9711AB", "maximaleReisafstand": 25, "maximaleReistijd": 45},
            "vervoermiddel": [
                {"codeVervoermiddel": 3, "indicatieBeschikbaarVoorWoonWerkverkeer": 1},
                {"codeVervoermiddel": 1, "indicatieBeschikbaarVoorWoonWerkverkeer": 2},
                {"codeVervoermiddel": 5},
            ],
            "werktijden": {"aantalWerkurenPerWeekMinimaal": 16, "aantalWerkurenPerWeekMaximaal": 24},
        }
    )
    assert values(known.wishes)[0].term == Term("kok", "urn:kok")
    assert len(known.wishes) == 1
    assert known.guidance.value.needed is Tri.JA
    assert [(one.condition, one.ability) for one in values(known.conditions)] == [
        (Werkvoorwaarde.ONREGELMATIG_PLOEGEN, Ability.KAN_NIET)
    ]
    assert known.available_from.value == date(2026, 12, 1)
    assert (known.postcode4.value, known.max_travel_km.value, known.max_travel_minutes.value) == ("9711", 25, 45)
    assert [(one.kind, one.has) for one in values(known.transport)] == [
        (Transport.FIETS, Tri.JA),
        (Transport.AUTO, Tri.NEE),
    ]
    assert (known.hours.value.minimum, known.hours.value.maximum) == (Decimal(16), Decimal(24))


@pytest.mark.parametrize(("least", "most"), [(40, 16), (20, 99), (70, None)])
def test_hours_that_no_week_of_ours_has_are_kept_but_no_fact(least, most):
    hours = {"aantalWerkurenPerWeekMinimaal": least, "aantalWerkurenPerWeekMaximaal": most}
    assert profile({"werktijden": hours}).hours is None


@pytest.mark.parametrize(
    "beroep",
    [
        {"codeBeroepsnaam": "10467"},
        {"beroepsnaamGecodeerd": {"codeBeroepsnaam": "10467", "omschrijvingBeroepsnaam": "iets anders"}},
        {"beroepsnaamOngecodeerd": {"naamBeroepOngecodeerd": "schoonmaker KANTOREN"}},
        {"codeBeroepsnaam": "Schoonmaker kantoren"},
    ],
)
def test_codes_and_words_of_version_2_are_read(beroep):
    [wish] = values(profile({"bemiddelingsberoep": [beroep]}).wishes)
    assert wish.term == Term("Schoonmaker kantoren", "urn:schoonmaker")


def test_free_words_that_nobody_translated_stay_words():
    [wish] = values(
        profile(
            {"bemiddelingsberoep": [{"beroepsnaamOngecodeerd": {"naamBeroepOngecodeerd": "heftruckrijder"}}]}
        ).wishes
    )
    assert wish.term == Term("heftruckrijder")


def test_skills_and_competences_of_version_2_are_read():
    able = {
        "vakvaardigheid": [{"omschrijving": "lassen"}],
        "gedragscompetentie": [
            {"codeGedragscompetentie": "24105", "codeBeheersingGedragscompetentie": 1},
            {"codeGedragscompetentie": "24103", "codeBeheersingGedragscompetentie": 1},
        ],
    }
    known = profile({"arbeidsmarktkwalificatie": able})
    assert [one.term.text for one in values(known.skills)] == ["lassen"]
    assert [(one.code, one.mastery) for one in values(known.competences)] == [(24105, 1)]


def test_what_we_write_of_what_we_read_is_what_was_said():
    said = {
        "arbeidsmarktkwalificatie": {
            "codeWerkEnDenkniveauWerkzoekende": 3,
            "rijbewijs": [{"codeSoortRijbewijs": "B"}],
            "taalbeheersing": [{"codeTaal": "nld", "codeNiveauTaalbeheersingMondeling": 3}],
            "competentiebeheersing": [{"codeCompetentie": CLEANING}],
        },
        "bemiddelingsberoep": [{"codeBeroepsnaam": COOK}],
        "eisAanWerk": {"indicatieBegeleiding": 2},
        "flexibiliteit": {
            "datumAanvangBeschikbaarVoorWerk": "2026-12-01",
            "indicatieOnregelmatigWerkOfPloegendienst": 1,
        },
        "mobiliteit": {"bemiddelingspostcode": "9711AA", "maximaleReisafstand": 25},
        "vervoermiddel": [{"codeVervoermiddel": 5, "indicatieBeschikbaarVoorWoonWerkverkeer": 1}],
        "werktijden": {
            "aantalWerkurenPerWeekMinimaal": 16,
            "aantalWerkurenPerWeekMaximaal": 24,
            "indicatieKantoortijden": 1,
        },
    }
    assert seeker_of(NOBODY, profile(said), CROSSWALK) == said


def test_a_vacancy_is_read():
    read = work(
        {
            "idVacature": "v",
            "naamVacature": "Schoonmaker",
            "beroep": {"codeBeroepsnaam": CLEANER},
            "adres": {"postcode": "9711AB", "straatnaam": "Straat"},
            "arbeidsVoorwaarden": {"datumAanvangWerkzaamheden": "2026-12-01", "datumEindeWerkzaamheden": "2026-11-01"},
            "codeWerkEnDenkniveauMinimaal": "2",
            "competentiebeheersing": [{"codeCompetentie": CLEANING}],
            "contractvorm": [{"codeTypeArbeidscontract": "B", "codeTypeOvereenkomst": "01"}],
            "flexibiliteit": {"indicatieOnregelmatigWerkOfPloegendienst": 1},
            "rijbewijs": [{"codeSoortRijbewijs": "B"}],
            "taalbeheersing": [{"codeTaal": "nld", "codeNiveauTaalbeheersingMondeling": 2}],
            "opleiding": [{"codeNiveauOpleiding": 2}],
            "cursus": [{"naamCursus": "VCA", "indicatieCertificaat": 1}],
            "omschrijvingVacature": "Werk in de ochtend.",
            "werktijden": {"aantalWerkurenPerWeekMinimaal": 16, "aantalWerkurenPerWeekMaximaal": 24},
        }
    )
    assert (read.title, read.occupation, read.status) == (
        "Schoonmaker",
        Term("schoonmaker", "urn:schoonmaker"),
        VacancyStatus.OPEN,
    )
    assert [(one.postcode4, one.place) for one in read.addresses] == [("9711", "Groningen")]
    assert (read.start_on, read.end_on, read.level, read.contract) == (date(2026, 12, 1), None, 2, "bepaald")
    assert [(one.kind, one.what.text, one.weight, one.level) for one in read.demands] == [
        (DemandKind.RIJBEWIJS, "B", Weight.VEREIST, None),
        (DemandKind.TAAL, "nld", Weight.VEREIST, 2),
        (DemandKind.DIPLOMA, "", Weight.GEWENST, 2),
        (DemandKind.CERTIFICAAT, "VCA", Weight.VEREIST, None),
    ]
    assert [(one.condition, one.occurrence) for one in read.conditions] == [
        (Werkvoorwaarde.ONREGELMATIG_PLOEGEN, Occurrence.KOMT_VOOR)
    ]
    assert read.description == "Werk in de ochtend."


def test_a_vacancy_whose_closing_day_has_passed_is_not_open():
    assert work({"idVacature": "v", "sluitingsdatumVacature": "2026-11-01"}).status is VacancyStatus.VERLOPEN
    assert work({"idVacature": "v", "sluitingsdatumVacature": "2026-11-02"}).status is VacancyStatus.OPEN


@pytest.mark.parametrize("number", range(20))
def test_messages_with_every_field_go_out_as_they_came(number):
    chance = random.Random(number)
    for message, entity in ((seeker(number, chance), WERKZOEKENDE), (vacature(number, chance), VACATURE)):
        checked = check(entity, message)
        assert (checked.faults, checked.value) == ((), message)
        if entity is WERKZOEKENDE:
            written = seeker_of(NOBODY, profile(message), CROSSWALK)
        else:
            written = vacature_of(work(message), "Bedrijf", CROSSWALK)
        assert check(entity, written | {"idVacature": "x"}).faults == ()
        assert Beside.from_text(Beside(message, written).as_text()).with_now(written) == message


def test_what_changed_with_us_goes_out_as_it_is_now():
    message = {
        "arbeidsmarktkwalificatie": {
            "rijbewijs": [{"codeSoortRijbewijs": "B"}],
            "interesse": [{"naamInteresse": "groen"}],
        },
        "werktijden": {"aantalWerkurenPerWeekMaximaal": 24, "indicatieKantoortijden": 2},
    }
    mirror = {
        "arbeidsmarktkwalificatie": {"rijbewijs": [{"codeSoortRijbewijs": "B"}]},
        "werktijden": {"aantalWerkurenPerWeekMaximaal": 24},
    }
    now = {"werktijden": {"aantalWerkurenPerWeekMaximaal": 32, "aantalWerkurenPerWeekMinimaal": 16}}
    assert Beside(message, mirror).with_now(now) == {
        "arbeidsmarktkwalificatie": {"interesse": [{"naamInteresse": "groen"}]},
        "werktijden": {
            "aantalWerkurenPerWeekMaximaal": 32,
            "indicatieKantoortijden": 2,
            "aantalWerkurenPerWeekMinimaal": 16,
        },
    }


def test_a_code_means_the_same_occupation_in_another_system_only_when_it_is_exact():
    assert CROSSWALK.meaning(CLEANER) == {CLEANER, "10467"}
    assert CROSSWALK.meaning(COOK) == {COOK}
    assert CROSSWALK.meaning("99") == {"99"}
    assert CROSSWALK.meaning("nergens") == {"nergens"}
