"""What is found in a vacancy of a test."""

from dataclasses import replace
from datetime import date

import people_and_work

from matching.vetting.minimum_wages import shipped_wages
from matching.vetting.passages import Passage
from matching.vetting.signs.catalogue import wishes_in
from matching.vetting.vetting import vet

TODAY = date(2026, 3, 2)


def vacancy(title="Bakkershulp", **said):
    """Make an open vacancy."""
    return replace(people_and_work.vacancy(**said), title=title)


def wishes(text, title="Medewerker"):
    """Give what is found in a text, as (kind, words)."""
    found = wishes_in((Passage("/titel", title), Passage("/omschrijving", text)))
    return {(one.kind.value, one.words) for one in found}


def kinds(text, title="Medewerker"):
    return {kind for kind, _ in wishes(text, title)}


def findings(kind, wages=None, today=TODAY, **said):
    """Give the findings of one kind in a vacancy."""
    found = vet(vacancy(**said), shipped_wages() if wages is None else wages, today).findings
    return [one for one in found if one.kind == kind]
