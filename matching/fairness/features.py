"""What a score may see of people, as plain figures with a name each: to see what they tell of a group."""

from collections.abc import Callable, Iterator

import numpy as np
from numpy.typing import NDArray

from matching.domain.dagdelen import dagdelen_of
from matching.domain.work import LanguageAspect, Werksoort
from matching.profiles.possessions import language_key
from scoring.lists import Listed
from scoring.pool import KIND_SHIFT, UNKNOWN, WORDS, People, PossessionKind, possession_id
from scoring.taxonomy import Taxonomy

_Named = tuple[str, NDArray[np.float64]]
WORN_BY = 20
"""A feature that fewer people have is left out: it can point at somebody, and weighs nothing. Source: eigen beleid."""
MOST_OF_A_LIST = 100
DUTCH = "nld"
_DAGDELEN = 28
_YES = 500


def features_of(people: People, taxonomy: Taxonomy) -> tuple[NDArray[np.float64], tuple[str, ...]]:
    """Give (n, f) figures and the f names; that something is not known is a feature of its own."""
    found = [
        one for one in _every(people, taxonomy) if min((one[1] != 0).sum(), (one[1] != one[1].max()).sum()) >= WORN_BY
    ]
    if not found:
        return np.zeros((len(people), 0)), ()
    return np.column_stack([values for _, values in found]), tuple(name for name, _ in found)


def _every(people: People, taxonomy: Taxonomy) -> Iterator[_Named]:
    skills, occupations, werksoorten = taxonomy.skills.labels, taxonomy.occupations.labels, tuple(Werksoort)
    yield from _scale("werk- en denkniveau", people.level)
    yield from _scale("uren per week, minst", people.hours_min)
    yield from _scale("uren per week, meest", people.hours_max)
    yield "begeleiding, minst", people.guidance_least.astype(np.float64)
    yield "begeleiding, meest", people.guidance_most.astype(np.float64)
    for dagdeel in dagdelen_of((1 << _DAGDELEN) - 1):
        yield f"kan op {dagdeel.code}", (people.available & np.uint32(dagdeel.bit) != 0).astype(np.float64)
    yield "dagdelen bekend", (people.available_known != 0).astype(np.float64)
    yield from _items("vaardigheid", people.skills, lambda key: skills[key])
    yield from _items("werkte als", people.occupations, lambda key: occupations[key])
    yield from _items("wil werken als", people.wished_occupations, lambda key: occupations[key])
    yield from _items("wil werk in", people.wished_werksoorten, lambda key: werksoorten[key])
    yield from _items("werkte in", people.tried, lambda key: werksoorten[key])
    yield from _items("leerdoel", people.goals, lambda key: "in eigen woorden" if key & WORDS else skills[key])
    yield from _papers(people.possessions)


def _scale(name: str, values: NDArray[np.signedinteger]) -> Iterator[_Named]:
    """Give a scale, the middle where it is not known, and whether it is known."""
    known = values != UNKNOWN
    middle = float(values[known].mean()) if known.any() else 0.0
    yield name, np.where(known, values, middle).astype(np.float64)
    yield f"{name}: bekend", known.astype(np.float64)


def _items(name: str, listed: Listed, label: Callable[[int], str]) -> Iterator[_Named]:
    """Give how long a list is, whether it is complete, and who has what stands on it most often."""
    rows, has = listed.row_of, listed.expected >= _YES
    yield f"{name}: aantal", np.bincount(rows[has], minlength=len(listed)).astype(np.float64)
    yield f"{name}: lijst compleet", listed.complete.astype(np.float64)
    ids, count = np.unique(listed.ids[has], return_counts=True)
    for key in ids[np.argsort(-count, kind="stable")][:MOST_OF_A_LIST].tolist():
        owners = rows[has & (listed.ids == key)]
        values = np.zeros(len(listed))
        values[owners] = 1.0
        yield f"{name}: {label(key)}", values


def _papers(listed: Listed) -> Iterator[_Named]:
    """Give how many of each kind somebody has, the highest diploma, and how good the Dutch is; skills are apart."""
    rows, kinds, has = listed.row_of, listed.ids >> KIND_SHIFT, listed.expected > 0
    for kind in PossessionKind:
        if kind is not PossessionKind.VAARDIGHEID:
            held = rows[has & (kinds == kind)]
            yield f"heeft {kind.name.lower()}: aantal", np.bincount(held, minlength=len(listed)).astype(np.float64)
    graded = {"hoogste diploma": possession_id(PossessionKind.DIPLOMA, 0)} | {
        f"Nederlands {aspect}": possession_id(PossessionKind.TAAL, language_key(DUTCH, aspect))
        for aspect in LanguageAspect
    }
    for name, key in graded.items():
        values = np.zeros(len(listed))
        here = has & (listed.ids == key)
        values[rows[here]] = listed.expected[here]
        yield name, values
