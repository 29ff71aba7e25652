"""Which words of a sentence may name a skill, and how they are read."""

import pytest

from matching.understanding.phrases import phrases_of
from matching.understanding.readings import MOST, readings
from matching.understanding.skills import MOST_LIKELY, likelier
from matching.understanding.splitting import split
from matching.understanding.verbs import as_skill
from scoring.label_index import Link


def said(sentence):
    (found,) = split(f"Taken\n- {sentence}")
    return [phrase.said for phrase in phrases_of(found, ())]


@pytest.mark.parametrize(
    ("sentence", "phrases"),
    [
        ("Je zaagt en boort metaal.", ["zaagt metaal", "boort metaal"]),
        ("klanten helpen en adviseren", ["klanten helpen", "klanten adviseren"]),
        ("Je maakt kantoren en zalen schoon.", ["maakt kantoren en zalen schoon"]),
        ("Je vouwt de was en maakt bedden op.", ["vouwt de was", "maakt bedden op"]),
        ("Je legt klinkers en tegels.", ["legt klinkers", "legt tegels"]),
        ("Daarna leg je klinkers en tegels.", ["leg je klinkers", "legt tegels"]),
        ("pannen en borden schoonmaken", ["pannen schoonmaken", "borden schoonmaken"]),
        ("Je kunt goed luisteren", ["luisteren"]),
        ("er rijdt een bus tot voor de deur", []),
        ("Het is er soms koud.", []),
        ("je leert het vak bij ons", []),
    ],
)
def test_a_verb_alone_borrows_what_it_is_about_and_what_nobody_does_is_no_skill(sentence, phrases):
    assert said(sentence) == phrases


@pytest.mark.parametrize(
    ("phrase", "read"),
    [
        ("maak je de keuken schoon", "keuken schoonmaken"),
        ("aan het eind van de dienst maak je de machines schoon", "machines schoonmaken"),
        ("eens per maand lap je de ramen aan de binnenkant", "ramen lappen"),
        ("daar plak je lekke banden", "lekke banden plakken"),
        ("de dozen stapel je op een pallet", "dozen stapelen"),
        ("in het voorjaar maaien we gazons", "gazons maaien"),
        ("onderhoudt je gereedschap", "gereedschap onderhouden"),
        ("haalt de post op in het depot", "post ophalen"),
        ("rekent af", "afrekenen"),
        ("sla je pallets op in de stellingen", "pallets opslaan"),
        ("tijdens de lunch borden afwassen", "borden afwassen"),
        ("maakt kantoren en zalen schoon", "zalen schoonmaken"),
        ("ramen lappen", "ramen lappen"),
    ],
)
def test_what_is_done_is_read_as_a_list_of_skills_writes_it(phrase, read):
    assert read in readings(phrase)


def test_a_phrase_is_read_in_a_few_ways_however_long_it_is():
    assert len(readings("in de keuken van het huis op de hoek " * 40)) <= MOST
    assert readings("") == ()


@pytest.mark.parametrize(("phrase", "skill"), [("pakt ze", "pakken"), ("zet ze klaar", "klaarzetten")])
def test_a_verb_with_a_pronoun_is_the_verb(phrase, skill):
    assert as_skill(phrase) == skill


def links(*confidences):
    return tuple(Link(number, one, "", "lijkt op") for number, one in enumerate(confidences))


def test_what_the_work_needs_is_likelier_and_what_is_certain_stays():
    first = likelier(links(400, 300), {1: 1.0})
    assert [link.concept for link in first] == [1, 0]
    assert sum(link.confidence for link in first) <= 1000
    assert likelier(links(400, 300), {}) == links(400, 300)
    assert likelier(links(900, 300), {1: 1.0}) == links(900, 300)
    assert likelier(links(880), {0: 1.0})[0].confidence <= MOST_LIKELY
    assert likelier((), {1: 1.0}) == ()
