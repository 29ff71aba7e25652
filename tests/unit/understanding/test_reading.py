"""What is read of a vacancy text: each kind, how hard it is asked, and what stays a question."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fixtures.reference import small_taxonomy
from matching.domain.work import LanguageAspect, Occurrence
from matching.understanding.item import ItemKind, Strength
from matching.understanding.reading import LONGEST, read_vacancy
from scoring.titles import Linker

LINKER = Linker(small_taxonomy())
V, G, N, X = Strength.VEREIST, Strength.GEWENST, Strength.GENOEMD, Strength.NIET_NODIG


def read(text, kind):
    return [item for item in read_vacancy(text, LINKER).items if item.kind is kind]


def asked(text, kind):
    return [(item.what, item.strength) for item in read(text, kind)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Je hebt rijbewijs B.", [("B", V)]),
        ("Rijbewijs BE is een pré", [("BE", G)]),
        ("In het bezit van rijbewijs C en CE", [("C", V), ("CE", V)]),
        ("Een B-rijbewijs is niet nodig.", [("B", X)]),
        ("Geen rijbewijs nodig.", [("", X)]),
        ("Je hebt een groot rijbewijs", [("C", V)]),
        ("Rijbewijs B is gewenst, BE is een pre", [("B", G), ("BE", G)]),
        ("Je hebt geen rijbewijs B nodig, wel een rijbewijs AM.", [("B", X), ("AM", V)]),
        ("De functie is voor iemand in de buurt.", []),
    ],
)
def test_licences(text, found):
    assert asked(text, ItemKind.RIJBEWIJS) == found


def test_a_licence_without_a_category_is_a_question_with_suggestions():
    (item,) = read("Je hebt een rijbewijs.", ItemKind.RIJBEWIJS)
    assert (item.what, item.is_question) == ("", True)
    assert item.suggestions[0].what == "B"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("VCA is een pré.", [("VCA", G)]),
        ("Je hebt een geldig heftruckcertificaat en VCA.", [("heftruckcertificaat", V), ("VCA", V)]),
        ("VCA, BHV en EHBO zijn een pre", [("VCA", G), ("BHV", G), ("EHBO", G)]),
        ("Je werkt volgens HACCP.", [("HACCP", N)]),
        ("Een diploma sociale hygiëne is geen eis", [("sociale hygiëne", X)]),
        ("VCA? Die halen we samen.", [("VCA", X)]),
        ("Code 95 verplicht", [("code 95", V)]),
        ("Wij vragen een VOG", [("VOG", V)]),
    ],
)
def test_certificates(text, found):
    assert asked(text, ItemKind.CERTIFICAAT) == found


def test_an_unknown_certificate_is_a_question():
    (item,) = read("Je hebt een drooghakcertificaat.", ItemKind.CERTIFICAAT)
    assert item.is_question


@pytest.mark.parametrize(
    ("text", "language", "strength", "level", "aspects"),
    [
        ("Je spreekt goed Nederlands", "nld", V, 3, (LanguageAspect.SPREKEN,)),
        ("Engels op niveau A2 is een pre", "eng", G, 2, ()),
        ("Vloeiend Duits is gewenst", "deu", G, 4, ()),
        ("Nederlands spreken is niet nodig", "nld", X, None, (LanguageAspect.SPREKEN,)),
        (
            "Je beheerst het Nederlands in woord en geschrift",
            "nld",
            V,
            3,
            (LanguageAspect.SPREKEN, LanguageAspect.SCHRIJVEN),
        ),
    ],
)
def test_languages(text, language, strength, level, aspects):
    (item,) = read(f"Wat vragen wij?\n{text}", ItemKind.TAAL)
    assert (item.what, item.strength, item.level, item.aspects) == (language, strength, level, aspects)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("24 tot 32 uur per week", 24, 32),
        ("32-40 uur", 32, 40),
        ("een contract van 16 uur p/w", 16, 16),
        ("minimaal 12 uur per week", 12, None),
        ("een 36-urige werkweek", 36, 36),
        ("van 12 tot 20 uur per week", 12, 20),
        ("22,5 uur per week", Decimal("22.5"), Decimal("22.5")),
    ],
)
def test_hours_of_a_week(text, low, high):
    (item,) = read(text, ItemKind.UREN)
    assert (item.hours_min, item.hours_max, item.is_question) == (low, high, False)


@pytest.mark.parametrize("text", ["Een fulltime baan", "3 dagen per week", "parttime"])
def test_vague_hours_are_a_question(text):
    (item,) = read(text, ItemKind.UREN)
    assert item.is_question
    assert item.suggestions


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Maandag t/m vrijdag van 7.00 tot 15.30 uur", "ma,di,wo,do,vr|ochtend,middag"),
        ("op zaterdagavond en zondagavond", "za,zo|avond"),
        ("dinsdag, donderdag en zaterdag van 10.00 tot 18.00 uur", "di,do,za|ochtend,middag"),
        ("nachtdienst, zondag t/m donderdag", "ma,di,wo,do,zo|nacht"),
        ("doordeweekse ochtenden", "ma,di,wo,do,vr|ochtend"),
    ],
)
def test_times(text, what):
    (item,) = read(text, ItemKind.WERKTIJD)
    assert (item.what, item.is_question) == (what, False)
    assert item.dagdelen


@pytest.mark.parametrize("text", ["Je werkt 's avonds.", "Je werkt op maandag."])
def test_half_a_time_is_a_question(text):
    (item,) = read(text, ItemKind.WERKTIJD)
    assert item.is_question


def test_a_time_that_is_denied_is_not_read():
    assert read("Je werkt niet in het weekend en geen nachtdiensten.", ItemKind.WERKTIJD) == []


@pytest.mark.parametrize(
    ("text", "code", "occurs"),
    [
        ("Je tilt zakken tot 25 kilo", "tillen_boven_10kg", True),
        ("Je tilt dozen tot 8 kg", "tillen_boven_10kg", False),
        ("Zwaar tillen hoeft niet", "tillen_boven_10kg", False),
        ("Je werkt het hele jaar buiten", "buiten_werken", True),
        ("Geen nachtdiensten", "nachtwerk", False),
        ("Je werkt in een 3-ploegendienst", "onregelmatig_ploegen", True),
        ("Het tempo ligt hoog", "hoog_tempo_deadlines", True),
        ("Je staat de hele dag", "langdurig_staan", True),
        ("Geen dag is hetzelfde", "werkvariatie", True),
        ("Je helpt klanten aan de kassa", "klantcontact", True),
        ("Je werkt op een ladder", "werken_op_hoogte", True),
    ],
)
def test_conditions(text, code, occurs):
    found = {item.what: item.occurrence for item in read(text, ItemKind.WERKVOORWAARDE)}
    assert found[code] is (Occurrence.KOMT_VOOR if occurs else Occurrence.KOMT_NIET_VOOR)


def test_tilling_without_a_weight_is_a_question():
    (item,) = read("Soms moet je iets tillen.", ItemKind.WERKVOORWAARDE)
    assert (item.what, item.is_question) == ("", True)


def test_tasks_are_linked_to_skills_with_their_words_and_reason():
    text = "Wat ga je doen?\n- bedden opmaken en stofzuigen"
    items = read(text, ItemKind.VAARDIGHEID)
    assert [(item.label, item.words.text, item.reason) for item in items] == [
        ("bedden opmaken", "bedden opmaken", "gelijk aan"),
        ("stofzuigen", "stofzuigen", "gelijk aan"),
    ]


def test_a_verb_in_two_and_in_the_third_person_is_one_skill():
    items = read("Wat ga je doen?\nJe maakt de bedden op.", ItemKind.VAARDIGHEID)
    assert [item.label for item in items] == ["bedden opmaken"]


def test_a_skill_that_is_a_wish_is_gewenst():
    (item,) = read("Wat vragen wij?\nErvaring met stofzuigen is een pré", ItemKind.VAARDIGHEID)
    assert (item.label, item.strength) == ("stofzuigen", G)


def test_an_unknown_phrase_is_never_a_confident_skill():
    for item in read("Wat ga je doen?\nJe kwantiseert de gluonen van het frobnicaat.", ItemKind.VAARDIGHEID):
        assert item.is_question


@pytest.mark.parametrize("text", ["", " ", "a", "🧹🧹", "清洁工", "x" * 10_000, "\n\n\t", "- - -", "??", "12345"])
def test_what_is_no_vacancy_says_nothing(text):
    assert read_vacancy(text, LINKER).items == ()


@settings(max_examples=80, deadline=None)
@given(
    st.text(max_size=500) | st.text(alphabet="je bent geen rijbewijs B nodig,.:;?-\n 0123456789uurtm/", max_size=300)
)
def test_any_text_gives_an_answer_with_words_that_stand_there(text):
    understood = read_vacancy(text, LINKER)
    for item in understood.items:
        assert text[item.words.start : item.words.end] == item.words.text
        assert item.is_question or item.what or item.strength is X


def test_no_more_is_read_than_a_vacancy_is_long():
    understood = read_vacancy("Je hebt rijbewijs B.\n" * 2000, LINKER)
    assert understood.length > LONGEST
    assert [item.what for item in understood.items] == ["B"]
