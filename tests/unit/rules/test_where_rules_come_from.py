"""Who made every rule of the ladder, in which document, since when: by hand from the letters, law.md and model.md C.6.

What a letter says is beleid, what an article says is wet, and everything else is our own. A letter without a day
gives a rule no first day.
"""

from datetime import date

import pytest

from matching.domain.instrument import Instrument
from matching.rules.every_placement import EVERY_PLACEMENT
from matching.rules.instrument_rules import Exits
from matching.rules.ladder import LADDER
from matching.rules.placing import Topic
from matching.rules.rule import EIGEN_BELEID, RuleKind

LETTERS = {  # document: requirement of each rule
    "brief van het college van Groningen over de duur van een werkleerplek, begin 2014, zonder dag": {
        "werkleerplek-eerste-periode": "A-01",
        "werkleerplek-maximum": "A-02",
        "werkleerplek-leerdoel": "A-06",
        "werkleerplek-begeleiding": "A-07",
        "werkleerplek-centrum-voor-werk": "A-09",
        "werkleerplek-vervolg": "A-10",
    },
    "goede praktijk Weert: Leerwerkproject uitkeringsgerechtigden, zonder dag": {
        "leerwerkplek-jaar": "A-11",
        "leerwerkplek-geen-verlenging": "A-11",
        "leerwerkplek-maximum": "A-11",
        "leerwerkplek-aanbieder": "A-11",
        "leerwerkplek-beloning": "A-11",
        "leerwerkplek-uitkering": "A-12",
        "leerwerkplek-eigen-wens": "A-12",
        "leerwerkplek-begeleiding": "A-14",
        "leerwerkplek-vervolg": "A-16",
    },
    "brief van het college van Groningen over iederz en het Instroomportaal, rond 2020, zonder dag": {
        "ontwikkelplek-aanbieder": "A-21",
        "ontwikkelplek-plaatsen-tot-2021": "A-21",
        "ontwikkelplek-plaatsen": "A-21",
        "ontwikkelplek-vervolg": "A-23",
        "arbeidsmatige-dagbesteding-plaatsen": "A-22",
        "arbeidsfit-houden-plaatsen": "A-25",
        "arbeidsfit-houden-detachering": "A-25",
        "arbeidsfit-houden-aanbieder": "A-25",
        "arbeidsfit-houden-vervolg": "A-25",
        "nieuw-beschut-vervolg": "A-26",
        "nieuw-beschut-plaatsen": "A-31",
        "ontwikkelplek-inwoner": "A-32",
        "ontwikkelplek-route": "A-32",
        "arbeidsmatige-dagbesteding-vervolg": "A-36",
    },
    "agendacommissie Werk en Inkomen Groningen, 12 november 2019": {
        "participatiebaan-stap-te-groot": "A-39",
        "participatiebaan-plaatsen": "A-40",
        "participatiebaan-beloning": "A-41",
        "participatiebaan-premie": "A-41",
        "participatiebaan-evaluatie": "A-43",
        "participatiebaan-vervolg": "A-45",
        "afspraakbaan-plaatsen": "A-49",
        "participatiebaan-profit": "A-46",
        "participatiebaan-leerdoel": "A-47",
        "participatiebaan-volgende-stap": "A-47",
        "participatiebaan-begeleiding": "A-47",
    },
    "werkprogramma Groningen 2020-2022": {
        "vrijwilligerswerk-begeleiding": "A-56",
        "vrijwilligerswerk-vervolg": "A-56",
        "activatie-vervolg": "A-56",
        "praktijkleren-startkwalificatie": "A-66",
        "praktijkleren-regulier-onderwijs": "A-66",
        "basisbaan-geen-plek": "A-67",
        "basisbaan-status": "A-67",
        "basisbaan-vervolg": "A-67",
    },
}
CITY = "gemeente.groningen.nl/basisbaan (buiten de brieven)"
OF_THE_CITY = {f"basisbaan-{what}" for what in ("uitkering", "27", "geen-traject", "uren", "tijdelijk", "beloning")}
ARTICLES = {
    "proefplaats-uitkering": "Participatiewet artikel 8a lid 2 d",
    "proefplaats-toestemming": "Participatiewet artikel 8a lid 2 d",
    "proefplaats-eerste-periode": "Participatiewet artikel 8a lid 2 d",
    "proefplaats-verlenging": "Participatiewet artikel 8a lid 2 d",
    "proefplaats-maximum": "Participatiewet artikel 8a lid 2 d",
    "proefplaats-beoogde-baan": "Participatiewet artikel 6 lid 1 h",
    "proefplaats-beloning": "Participatiewet artikel 6 lid 1 h",
    "participatiebaan-uitkering": "Participatiewet artikel 10a lid 1 en 7 lid 3 c; IOAW artikel 38a",
    "participatiebaan-27": "Participatiewet artikel 7 lid 3 a en 31 lid 5",
    "participatiebaan-maximum": "Participatiewet artikel 10a lid 1",
    "participatiebaan-additioneel": "Participatiewet artikel 10a lid 2",
    "werken-met-behoud-maximum": "Participatiewet artikel 10a lid 3",
    "participatiebaan-negen-maanden": "Participatiewet artikel 10a lid 8",
    "participatiebaan-scholingsaanbod": "Participatiewet artikel 10a lid 5",
    "participatiebaan-extra-jaren": "Participatiewet artikel 10a lid 9 en 10",
    "participatiebaan-premie-vrijgelaten": "Participatiewet artikel 31 lid 2 j",
    "nieuw-beschut-loonkostensubsidie": "Participatiewet artikel 10c en 10d",
    "afspraakbaan-loonkostensubsidie": "Participatiewet artikel 10c en 10d",
    "afspraakbaan-jobcoach": "Participatiewet artikel 10 lid 1 en 3",
    "reguliere-baan-jobcoach": "Participatiewet artikel 10 lid 1 en 3",
    "nieuw-beschut-indicatie": "Participatiewet artikel 10b lid 1 en 2",
    "nieuw-beschut-of-banenafspraak": "Participatiewet artikel 10b en Wfsv artikel 38b en verder",
    "nieuw-beschut-beloning": "Participatiewet artikel 10b",
    "vrijwilligerswerk-beloning": "Participatiewet artikel 31 lid 2 k",
    "afspraakbaan-indicatie": "Wfsv artikel 38b en verder",
    "afspraakbaan-beloning": "Wfsv artikel 38b en verder",
    "arbeidsmatige-dagbesteding-indicatie": "Wmo 2015",
    "arbeidsmatige-dagbesteding-duur": "Wmo 2015",
    "arbeidsmatige-dagbesteding-evaluatie": "Wmo 2015",
    "arbeidsmatige-dagbesteding-beloning": "Wmo 2015",
    "reguliere-baan-beloning": "Wet minimumloon en minimumvakantiebijslag",
}
DAYS = {  # first and last day; every other rule has none
    "participatiebaan-stap-te-groot": (date(2019, 11, 12), None),
    "participatiebaan-profit": (date(2019, 11, 12), None),
    "participatiebaan-volgende-stap": (date(2019, 11, 12), None),
    "participatiebaan-leerdoel": (date(2019, 11, 12), None),
    "participatiebaan-begeleiding": (date(2019, 11, 12), None),
    "participatiebaan-beloning": (date(2019, 11, 12), None),
    "participatiebaan-evaluatie": (date(2019, 11, 12), None),
    "participatiebaan-vervolg": (date(2019, 11, 12), None),
    "participatiebaan-premie": (date(2019, 11, 12), None),
    "participatiebaan-plaatsen": (date(2019, 11, 12), None),
    "participatiebaan-premie-vrijgelaten": (date(2026, 7, 1), None),
    "ontwikkelplek-plaatsen-tot-2021": (None, date(2020, 12, 31)),
    "ontwikkelplek-plaatsen": (date(2021, 1, 1), None),
}
EXITS = {
    "reguliere-baan": (),
    "afspraakbaan": ("reguliere_baan",),
    "proefplaats": ("reguliere_baan",),
    "leerwerkplek": ("reguliere_baan",),
    "werkleerplek": ("reguliere_baan", "proefplaats", "leerwerkplek", "participatiebaan"),
    "praktijkleren": ("reguliere_baan",),
    "basisbaan": ("reguliere_baan",),
    "nieuw-beschut": ("nieuw_beschut",),
    "participatiebaan": ("werkleerplek", "proefplaats", "reguliere_baan"),
    "ontwikkelplek": ("reguliere_baan", "praktijkleren", "nieuw_beschut"),
    "arbeidsfit-houden": ("reguliere_baan",),
    "arbeidsmatige-dagbesteding": ("ontwikkelplek",),
    "vrijwilligerswerk": ("werkleerplek",),
    "activatie": ("vrijwilligerswerk",),
}
TOPICS = {
    "uitkering": Topic.VOOR_WIE,
    "aanbieder": Topic.AANBIEDER,
    "beloning": Topic.BELONING,
    "begeleiding": Topic.BEGELEIDING,
    "leerdoel": Topic.LEERDOELEN,
    "evaluatie": Topic.EVALUATIE,
    "premie": Topic.PREMIE,
    "vervolg": Topic.VERVOLG,
    "maximum": Topic.DUUR,
    "periode": Topic.DUUR,
    "verlenging": Topic.DUUR,
    "herbeoordeling": Topic.DUUR,
    "tegelijk": Topic.DUUR,
    "vrij": Topic.DUUR,
}
RULES = [*EVERY_PLACEMENT, *(r for row in LADDER for r in (*row.for_whom, *row.placing, *row.provisions))]
PLAN = "plan van de gemeente Groningen voor 2020 (buiten de brieven)"
NAMED = {code for found in LETTERS.values() for code in found} | OF_THE_CITY | set(ARTICLES)


def rules(code):
    found = [rule for rule in RULES if rule.code == code]
    assert found, f"there is no rule {code}"
    return found


@pytest.mark.parametrize(
    ("code", "document", "requirement"),
    [(code, document, asked) for document, found in LETTERS.items() for code, asked in found.items()],
)
def test_what_a_letter_says_is_beleid_of_that_letter(code, document, requirement):
    for rule in rules(code):
        assert (rule.source.document, rule.source.requirement) == (document, requirement)
        how_often_is_ours = code == "participatiebaan-evaluatie"
        assert rule.kind is (RuleKind.EIGEN if how_often_is_ours else RuleKind.BELEID)
        assert rule.source.passage


@pytest.mark.parametrize(("code", "article"), ARTICLES.items())
def test_what_an_article_says_is_wet(code, article):
    for rule in rules(code):
        assert rule.source.document.startswith(article)
        assert rule.kind is RuleKind.WET


@pytest.mark.parametrize("code", sorted(OF_THE_CITY))
def test_what_the_city_says_of_a_basisbaan_is_beleid(code):
    assert [(rule.source.document, rule.kind) for rule in rules(code)] == [(CITY, RuleKind.BELEID)]


def test_where_a_proefplaats_leads_is_of_the_law_and_not_forced():
    (rule,) = rules("proefplaats-vervolg")
    assert rule.source.document.startswith("Participatiewet artikel 6 lid 1 h")
    assert rule.kind is RuleKind.BELEID


def test_how_many_basisbanen_were_planned_is_beleid_outside_the_letters():
    assert [(rule.source.document, rule.kind) for rule in rules("basisbaan-plaatsen")] == [(PLAN, RuleKind.BELEID)]


def test_everything_else_is_our_own():
    others = [rule for rule in RULES if rule.code not in NAMED | {"proefplaats-vervolg", "basisbaan-plaatsen"}]
    assert {(rule.source, rule.kind) for rule in others} == {(EIGEN_BELEID, RuleKind.EIGEN)}


def test_only_a_source_that_gives_a_day_gives_one():
    dated = {rule.code: (rule.valid_from, rule.valid_until) for rule in RULES if rule.valid_from or rule.valid_until}
    assert dated == DAYS


@pytest.mark.parametrize(("code", "following"), EXITS.items())
def test_what_comes_after_an_instrument(code, following):
    (row,) = (row for row in LADDER if row.code == code)
    (provision,) = (one for one in row.provisions if one.topic is Topic.VERVOLG)
    assert provision.value == Exits(tuple(map(Instrument, following)))


@pytest.mark.parametrize("rule", [rule for rule in RULES if hasattr(rule, "topic")], ids=lambda rule: rule.code)
def test_a_rule_stands_under_its_own_topic(rule):
    expected = TOPICS.get(rule.code.rsplit("-", 1)[-1])
    if expected:
        assert rule.topic is expected
