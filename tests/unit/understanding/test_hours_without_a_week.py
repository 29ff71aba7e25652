"""Hours of which no week is said: a question where they may be work, nothing where they are a clock or a term."""

import pytest

from fixtures.reference import small_taxonomy
from matching.understanding.item import ItemKind
from matching.understanding.reading import read_vacancy
from scoring.titles import Linker

LINKER = Linker(small_taxonomy())


def hours(text):
    return [item for item in read_vacancy(text, LINKER).items if item.kind is ItemKind.UREN]


def asked(text):
    return [(item.question, *(one.what for one in item.suggestions)) for item in hours(text)]


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Schoonmaker kantoren 32 uur", "32-32"),
        ("Medewerker groenvoorziening (24 uur)", "24-24"),
        ("Vrachtwagenchauffeur | 40 uur | Assen", "40-40"),
        ("Logistiek medewerker 32u", "32-32"),
        ("Voor 32 uur zoeken wij een kok.", "32-32"),
        ("Voor 16 uur zijn wij op zoek naar een gastvrouw", "16-16"),
        ("Ben jij op zoek naar een baan voor 24 uur?", "24-24"),
        ("een vacature voor 32 uur", "32-32"),
        ("Je werkt 28 uur, verdeeld over vier dagen.", "28-28"),
        ("Huishoudelijke hulp, 6 uur", "6-6"),
        ("Schoonmaker 16-24 uur", "16-24"),
        ("Afwasser 8 tot 16 uur", "8-16"),
        ("minimaal 24 uur", "24-"),
        ("maximaal 32 uur", "-32"),
        ("tot 32 uur", "-32"),
        ("Aanstelling van 0,6 fte (21,6 uur)", "21.6-21.6"),
        ("Weekendhulp 8 uur", "8-8"),
    ],
)
def test_hours_that_may_be_of_a_week_are_a_question_with_what_is_likely(text, what):
    ((question, suggested),) = asked(text)
    assert (question.startswith("Is "), question.endswith(" uur per week bedoeld?"), suggested) == (True, True, what)


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("32-urige baan", "32-32"),
        ("Uren: 32", "32-32"),
        ("Contracturen: 24-32", "24-32"),
        ("24-32 uur", "24-32"),
        ("24 à 32 uur", "24-32"),
        ("een dienstverband van 28 uur", "28-28"),
    ],
)
def test_hours_that_can_be_nothing_else_are_read(text, what):
    (item,) = hours(text)
    assert (item.what, item.is_question) == (what, False)


@pytest.mark.parametrize(
    "text",
    [
        *("van 9 tot 17 uur", "vanaf 7 uur", "om 12 uur", "Bel voor 12 uur", "tussen 8 en 12 uur", "open tot 20 uur"),
        *("Zaterdag 9 uur", "Werktijden: 7-15 uur", "Vroege dienst 6-14 uur", "Het gesprek is op 12 mei om 13.30 uur"),
        *("8 uur per dag", "160 uur per maand", "12 uur per dienst", "Hulp 4 uur per dagdeel", "dagelijks 4 uur"),
        *("Wij reageren binnen 24 uur.", "binnen 24-48 uur hoor je van ons", "Afzeggen kan tot 24 uur van tevoren"),
        *("opzegtermijn van 24 uur", "Opzegtermijn: 48 uur", "Meld je 12 uur voor vertrek af"),
        *("Onze balie is 24 uur per dag open", "24-uurszorg voor ouderen", "24 uur bereikbaar", "24-urige bewaking"),
        *("Elke 4 uur controleer je de temperatuur", "Na 24 uur haal je het deeg uit de koeling"),
        *("De cursus van 16 uur betalen wij", "15 euro per uur", "Pauze: 1 uur", "Reistijd maximaal 4 uur"),
    ],
)
def test_a_clock_a_day_a_term_or_a_service_is_no_number_of_hours(text):
    assert hours(text) == []


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("5 dagen van 8 uur", "40-40"),
        ("8 uur per dag, 4 dagen per week", "32-32"),
        ("drie keer 5 uur in de avond", "15-15"),
    ],
)
def test_days_and_hours_of_a_day_are_multiplied_and_asked(text, what):
    assert asked(text) == [("Hoeveel uur per week is dit?", what)]


def test_what_the_text_says_further_on_is_not_asked():
    (item,) = hours("Kok, 32 uur\nJe werkt 32 uur per week in onze keuken.")
    assert (item.what, item.is_question) == ("32-32", False)


def test_the_same_hours_are_asked_once():
    assert len(hours("Kok, 32 uur\nWij zoeken een kok voor 32 uur.")) == 1
