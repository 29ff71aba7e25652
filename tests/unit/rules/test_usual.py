"""What several instruments have in the same words, and how documents are cited: each written out in full.

The rules themselves are made when their modules are imported, before any test begins. Here they are made within a test.
"""

from datetime import date

import pytest

from matching.domain.instrument import Instrument, InstrumentStatus, Pay
from matching.rules import letters, plek, usual
from matching.rules.checks.placing.guidance import GuidedBy, HasLearningGoal
from matching.rules.instrument_rules import Aftercare, EvaluateEvery, Exits, Guides, Provision, WageSubsidy
from matching.rules.instruments.participatiebaan import since_the_letter
from matching.rules.placing import PlacementRule, Topic
from matching.rules.rule import EIGEN_BELEID, RuleKind, Source

LETTER = Source("een brief", "zo staat het er", "A-99")
EIGEN, BELEID, WET = RuleKind.EIGEN, RuleKind.BELEID, RuleKind.WET
COLLEGE = "brief van het college van Groningen"
LAW = "Participatiewet artikel {}, versie van 1 juli 2026"


@pytest.mark.parametrize(
    ("value", "statement"),
    [
        (InstrumentStatus.EXPERIMENT, "Dit is een experiment."),
        (InstrumentStatus.REGULIER, "Dit hoort bij de gewone dienstverlening."),
        (InstrumentStatus.BEEINDIGD, "Dit wordt niet meer gebruikt."),
    ],
)
@pytest.mark.parametrize(("source", "kind"), [(EIGEN_BELEID, EIGEN), (LETTER, BELEID)])
def test_whether_it_is_tried(value, statement, source, kind):
    said = Provision(code="plek-status", statement=statement, kind=kind, source=source, topic=Topic.STATUS, value=value)
    assert usual.status("plek", value, source) == said


def test_its_status_is_our_own_word_where_nobody_is_cited():
    assert usual.status("plek", InstrumentStatus.REGULIER).source is EIGEN_BELEID


@pytest.mark.parametrize(
    ("value", "statement"),
    [
        (Pay.LOON, "U krijgt loon, ten minste het minimumloon of de cao."),
        (Pay.UITKERING_BEHOUDEN, "U houdt uw uitkering."),
        (Pay.LOON_OF_UITKERING, "U houdt uw uitkering of krijgt loon (leerbaan)."),
        (Pay.GEEN, "Er is geen loon bij."),
    ],
)
def test_what_somebody_lives_on_meanwhile(value, statement):
    assert usual.pay("plek", value, WET, LETTER) == Provision(
        code="plek-beloning", statement=statement, kind=WET, source=LETTER, topic=Topic.BELONING, value=value
    )


def talk(statement, value, source):
    return Provision(
        code="plek-evaluatie",
        statement=statement,
        kind=EIGEN,
        source=source,
        topic=Topic.EVALUATIE,
        value=value,
    )


@pytest.mark.parametrize("cited", [(), (LETTER,)])
def test_when_one_talks_is_ours_also_where_a_letter_asks_for_it(cited):
    source = cited[0] if cited else EIGEN_BELEID
    weeks = talk("Elke 6 weken is er een gesprek over hoe het gaat.", EvaluateEvery(6), source)
    assert usual.evaluation("plek", 6, *cited) == weeks
    after = talk("Eén, drie en zes maanden na de start vraagt iemand hoe het gaat.", Aftercare((1, 3, 6)), source)
    assert usual.aftercare("plek", *cited) == after
    assert usual.evaluated("plek", "Soms.", EvaluateEvery(1), *cited) == talk("Soms.", EvaluateEvery(1), source)


@pytest.mark.parametrize(("source", "kind"), [(EIGEN_BELEID, EIGEN), (LETTER, BELEID)])
def test_what_comes_after_it(source, kind):
    following = (Instrument.REGULIERE_BAAN, Instrument.PRAKTIJKLEREN)
    assert usual.exits("plek", "Daarna werk.", source, *following) == Provision(
        code="plek-vervolg",
        statement="Daarna werk.",
        kind=kind,
        source=source,
        topic=Topic.VERVOLG,
        value=Exits(following),
    )


def test_what_the_law_makes_possible_at_work():
    assert usual.wage_subsidy("baan") == Provision(
        code="baan-loonkostensubsidie",
        statement="Loonkostensubsidie kan. Dat beslist een mens, na een meting van de loonwaarde.",
        kind=WET,
        source=Source(LAW.format("10c en 10d")),
        topic=Topic.BELONING,
        value=WageSubsidy(),
    )
    assert usual.job_coach("baan") == Provision(
        code="baan-jobcoach",
        statement="De werkgever begeleidt. Een jobcoach kan, als iemand daar recht op heeft.",
        kind=WET,
        source=Source(LAW.format("10 lid 1 en 3")),
        topic=Topic.BEGELEIDING,
        value=Guides(("werkgever", "jobcoach")),
    )


@pytest.mark.parametrize(
    ("who", "check", "statement"),
    [
        ({}, GuidedBy(True, True), "Er is een werkbegeleider en een consulent; dat zijn twee mensen."),
        ({"consultant": False}, GuidedBy(True, False), "Er is een werkbegeleider."),
        ({"guide": False}, GuidedBy(False, True), "Er is een consulent."),
        ({"who": "De afdeling en WIZ begeleiden."}, GuidedBy(True, True), "De afdeling en WIZ begeleiden."),
    ],
)
@pytest.mark.parametrize(("source", "kind"), [(EIGEN_BELEID, EIGEN), (LETTER, BELEID)])
def test_who_guides(who, check, statement, source, kind):
    assert usual.guided("plek", source, **who) == PlacementRule(
        code="plek-begeleiding",
        statement=statement,
        kind=kind,
        topic=Topic.BEGELEIDING,
        check=check,
        source=source,
    )


@pytest.mark.parametrize(("cited", "kind"), [((), EIGEN), ((LETTER,), BELEID)])
def test_something_to_learn(cited, kind):
    assert usual.learning_goal("plek", *cited) == PlacementRule(
        code="plek-leerdoel",
        statement="Er is ten minste één leerdoel voor iemand begint.",
        kind=kind,
        topic=Topic.LEERDOELEN,
        check=HasLearningGoal(),
        source=cited[0] if cited else EIGEN_BELEID,
    )


@pytest.mark.parametrize(
    ("cite", "document"),
    [
        (letters.werkleerplek_letter, f"{COLLEGE} over de duur van een werkleerplek, begin 2014, zonder dag"),
        (letters.weert, "goede praktijk Weert: Leerwerkproject uitkeringsgerechtigden, zonder dag"),
        (letters.iederz_letter, f"{COLLEGE} over iederz en het Instroomportaal, rond 2020, zonder dag"),
        (letters.committee, "agendacommissie Werk en Inkomen Groningen, 12 november 2019"),
        (letters.work_programme, "werkprogramma Groningen 2020-2022"),
    ],
)
def test_a_letter_is_cited_with_its_passage(cite, document):
    assert cite("zo staat het er", "A-99") == Source(document, "zo staat het er", "A-99")


def test_an_article_is_cited_as_it_is_in_force():
    assert letters.participatiewet("10a lid 1") == Source(LAW.format("10a lid 1"))


def test_the_letter_about_participatiebanen_bears_a_day():
    undated = usual.learning_goal("participatiebaan")
    dated = since_the_letter(undated)
    assert (undated.valid_from, dated.valid_from) == (None, date(2019, 11, 12))
    assert (dated.code, dated.check, dated.valid_until) == (undated.code, undated.check, None)


def test_the_hours_of_a_plek_are_asked_by_who_offers_it():
    asked = plek._of_the_provider("uren")
    assert (asked.code, asked.source) == ("uren", Source("wat de aanbieder van de plek vraagt"))
