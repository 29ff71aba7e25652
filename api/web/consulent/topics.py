"""What one can tell about somebody, topic by topic, the most useful first: one form for each.

A topic left open is unknown, never "no"; "wil ik niet zeggen" is an answer: it is not asked again before the next scan.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from matching.domain.eligibility import QUESTIONS
from matching.domain.words import CONDITIONS, LANGUAGE_LEVELS, TRANSPORT, WORKING_LEVELS, werksoort_text
from matching.domain.work import GuidanceForm, LanguageAspect, Werksoort
from matching.forms.eligibility import ANSWER_NAMES

Options = tuple[tuple[str, str], ...]


class Shape(StrEnum):
    """How a topic is filled in."""

    WEEK = "week"
    HOURS = "uren"
    NUMBER = "getal"
    TEXT = "tekst"
    DAY = "dag"
    CHOICE = "keuze"
    EACH = "elk"
    LINES = "regels"
    SORTS = "soorten"
    WORK = "werk"
    EDUCATION = "opleiding"


@dataclass(frozen=True, slots=True)
class Topic:
    """One thing to ask.

    Attributes:
        code: the name of the field in a profile.
        question: as one asks it.
        items: what is asked one by one, with `answers` for each; or what one chooses from.
        can_be_declined: whether "wil ik niet zeggen" is an answer.
    """

    code: str
    title: str
    question: str
    shape: Shape
    hint: str = ""
    items: Options = ()
    answers: Options = ()
    can_be_declined: bool = True


def _options(words: Mapping[Any, str]) -> Options:
    """Give what one chooses from, by code."""
    return tuple((str(getattr(code, "value", code)), text.capitalize()) for code, text in words.items())


YES_NO: Options = (("ja", "Ja"), ("nee", "Nee"))
_SORTS: Options = tuple((one.value, werksoort_text(one)) for one in Werksoort if one is not Werksoort.OVERIG)
_LICENCES: Options = (
    ("AM", "AM, bromfiets"), ("B", "B, auto"), ("BE", "BE, auto met aanhanger"), ("C", "C, vrachtauto"),
    ("CE", "CE, vrachtauto met aanhanger"), ("D", "D, bus"), ("T", "T, trekker"),
)  # fmt: skip
_LEVELS: Options = tuple(one for one in _options(LANGUAGE_LEVELS) if one[0] != "0")
_ABILITIES: Options = (("kan", "Kan"), ("kan_niet", "Kan niet"))
_GUIDANCE: Options = (
    ("nee", "Nee, geen begeleiding nodig"),
    *((one.value, f"Ja, van een {one.value}") for one in GuidanceForm if one is not GuidanceForm.GEEN),
    ("ja", "Ja, nog niet duidelijk van wie"),
)

TOPICS: tuple[Topic, ...] = (
    Topic("dagdelen", "Wanneer", "Op welke dagdelen kunt u werken?", Shape.WEEK, "Kruis aan wanneer het kan."),
    Topic("uren", "Uren", "Hoeveel uur per week wilt u werken, minimaal en maximaal?", Shape.HOURS),
    Topic(
        "maximaleReistijd",
        "Reistijd",
        "Hoe lang mag de reis naar het werk duren?",
        Shape.NUMBER,
        "In minuten, enkele reis.",
    ),
    Topic("vervoer", "Vervoer", "Hoe kunt u naar het werk reizen?", Shape.EACH, "", _options(TRANSPORT), YES_NO),
    Topic(
        "wensen",
        "Graag doen",
        "Welk werk wilt u graag doen?",
        Shape.SORTS,
        "Kies wat past, of noem een beroep.",
        _SORTS,
    ),
    Topic(
        "werkervaring",
        "Werkervaring",
        "Welk werk heeft u gedaan?",
        Shape.WORK,
        "Het laatste werk eerst. Wat u niet weet, laat u leeg.",
    ),
    Topic(
        "vaardigheden", "Vaardigheden", "Wat kunt u goed?", Shape.LINES, "Eén per regel, bijvoorbeeld: heftruck rijden."
    ),
    Topic("rijbewijzen", "Rijbewijs", "Welk rijbewijs heeft u?", Shape.EACH, "", _LICENCES, YES_NO),
    Topic(
        "werkvoorwaarden",
        "Werkvoorwaarden",
        "Wat kan wel in uw werk, en wat niet?",
        Shape.EACH,
        "Alleen of het kan. Nooit waarom.",
        _options(CONDITIONS),
        _ABILITIES,
    ),
    Topic(
        "talen",
        "Nederlands",
        "Hoe goed gaat het Nederlands?",
        Shape.EACH,
        "",
        _options({one: one.value for one in LanguageAspect}),
        _LEVELS,
    ),
    Topic(
        "postcode",
        "Postcode",
        "Vanuit welke postcode reist u?",
        Shape.TEXT,
        "Alleen de vier cijfers, bijvoorbeeld 9711.",
    ),
    Topic("beschikbaarVanaf", "Begin", "Vanaf welke dag kunt u beginnen met werken?", Shape.DAY),
    Topic("opleidingen", "Opleiding", "Welke opleiding heeft u gevolgd?", Shape.EDUCATION),
    Topic(
        "certificaten", "Certificaten", "Welke certificaten heeft u?", Shape.LINES, "Eén per regel, bijvoorbeeld: VCA."
    ),
    Topic("werkEnDenkniveau", "Niveau", "Op welk niveau kunt u werken?", Shape.CHOICE, "", _options(WORKING_LEVELS)),
    Topic("begeleiding", "Begeleiding", "Heeft u begeleiding nodig op het werk?", Shape.CHOICE, "", _GUIDANCE),
    Topic("wilNiet", "Niet doen", "Welk werk wilt u niet doen?", Shape.SORTS, "", _SORTS),
)
BY_CODE: Mapping[str, Topic] = {one.code: one for one in TOPICS}
MOST_USEFUL = TOPICS[:10]
ANSWERS = Topic(
    "voorwaarden",
    "Voorwaarden van plekken",
    "Wat geldt voor de kandidaat?",
    Shape.EACH,
    "Dit opent of sluit een soort plek. Het telt nooit mee in een score.",
    tuple((alias, QUESTIONS[name].question) for alias, name in ANSWER_NAMES.items()),
    YES_NO,
    can_be_declined=False,
)
