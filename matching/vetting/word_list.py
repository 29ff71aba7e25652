"""A plain list of words: what the checks are measured against, and nothing more."""

from collections.abc import Iterable, Mapping

from matching.forms.spelling import folded
from matching.vetting.finding import FindingKind as Kind

WORDS: Mapping[Kind, tuple[str, ...]] = {
    Kind.LEEFTIJD: ("jong", "leeftijd", "jaar oud", "student", "scholier", "oudere", "starter", "twintiger"),
    Kind.GESLACHT: ("man ", "mannen", "mannelijk", "vrouw", "dame", "meid", "meisje", "jongen", "kerel", "gastvrouw"),
    Kind.AFKOMST: ("nationaliteit", "afkomst", "autochto", "allochto", "buitenlander", "paspoort", "pools", "turks"),
    Kind.TAAL: ("moedertaal", "native", "accent", "foutloos", "vloeiend", "perfecte beheersing"),
    Kind.GODSDIENST: ("christ", "moslim", "islam", "geloof", "kerk", "hoofddoek", "ramadan", "religie"),
    Kind.GEZONDHEID: ("gezond", "ziek", "klachten", "beperking", "handicap", "burn-out", "psychisch", "medisch"),
    Kind.ZWANGERSCHAP: ("zwanger", "kinderwens", "bevalling"),
    Kind.GEZIN: ("gezin", "kinderen", "alleenstaand", "gehuwd", "getrouwd", "partner"),
    Kind.UITERLIJK: ("uiterlijk", "slank", "knap", "aantrekkelijk", "foto", "tatoeage", "maat 3"),
    Kind.POLITIEK: ("politiek", "vakbond", "links", "rechts", "activist"),
    Kind.SEKSUELE_GERICHTHEID: ("homo", "hetero", "lesb", "geaardheid"),
    Kind.LOOPBAAN: ("werkloos", "werkloze", "uitkering", "gaten in", "gat in"),
}
"""Words that a first list would have, written down before anything was measured."""


def kinds_by_word(texts: Iterable[str]) -> frozenset[Kind]:
    """Give the kinds of which any word stands anywhere."""
    plain = " ".join(folded(text) for text in texts)
    return frozenset(kind for kind, words in WORDS.items() if any(word in plain for word in words))
