"""What was said about one thing: the fact that counts now, and every other one with why it does not."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields, replace
from enum import StrEnum
from typing import Any

from matching.domain.fact import Fact, FactSource
from matching.domain.profile import Profile, current


class Why(StrEnum):
    """Why a fact does not count now."""

    OUDER = "er is iets nieuwers gezegd of gezien"
    KANDIDAAT_CORRIGEERDE = "de kandidaat heeft dit verbeterd, en een consulent heeft daar nog niet over beslist"
    CONSULENT_BESLISTE = "een consulent heeft hierover beslist"
    ANDERE_BRON = "van dezelfde dag telt een andere bron zwaarder"
    LATER_VERTELD = "van dezelfde dag telt wat het laatst is verteld"


@dataclass(frozen=True, slots=True)
class Testimony:
    """Everything that was said about one thing.

    Attributes:
        field: the field of the profile, such as "licences".
        key: which thing of a list, such as "b"; "" for a field that holds one fact.
        fact: the one that counts now.
        others: those that do not, newest first, each with why.
    """

    field: str
    key: str
    fact: Fact[Any]
    others: tuple[tuple[Fact[Any], Why], ...]


def everything_said(observed: Sequence[Profile]) -> Iterator[Testimony]:
    """Give what counts now, thing by thing in the order of the profile, with what else was said."""
    counting = {(field, key): fact for field, key, fact in statements([current(observed)])}
    others: dict[tuple[str, str], list[Fact[Any]]] = {about: [] for about in counting}
    for field, key, fact in statements(observed):
        if not _is_same(fact, counting[field, key]):
            others[field, key].append(fact)
    for (field, key), fact in counting.items():
        newest_first = sorted(others[field, key], key=lambda other: other.observed_on, reverse=True)
        yield Testimony(field, key, fact, tuple((other, _why(other, fact)) for other in newest_first))


def statements(observed: Iterable[Profile]) -> Iterator[tuple[str, str, Fact[Any]]]:
    """Give every fact with its field and key."""
    for profile in observed:
        for field in fields(Profile):
            said = getattr(profile, field.name)
            if isinstance(said, tuple):
                yield from ((field.name, fact.value.key, fact) for fact in said)
            elif said is not None:
                yield field.name, "", said


def gathered(facts: Iterable[tuple[str, Fact[Any]]]) -> Profile:
    """Make a profile of facts, each with its field; the other way round than `statements`."""
    said: dict[str, list[Fact[Any]]] = {}
    for field, fact in facts:
        said.setdefault(field, []).append(fact)
    lists = {field.name for field in fields(Profile) if isinstance(field.default, tuple)}
    whole: dict[str, Any] = {field: tuple(one) if field in lists else one[0] for field, one in said.items()}
    return Profile(**whole)


def _is_same(fact: Fact[Any], other: Fact[Any]) -> bool:
    """Whether two facts differ in nothing but the day of confirmation."""
    return replace(fact, confirmed_on=None) == replace(other, confirmed_on=None)


def _why(other: Fact[Any], counts: Fact[Any]) -> Why:
    """Say which rule of `matching.domain.profile` decided."""
    by_candidate = FactSource.KANDIDAAT
    if other.source is by_candidate and counts.source is not by_candidate:
        return Why.CONSULENT_BESLISTE
    if counts.source is by_candidate and other.source is not by_candidate and other.observed_on >= counts.observed_on:
        return Why.KANDIDAAT_CORRIGEERDE
    if other.observed_on < counts.observed_on:
        return Why.OUDER
    return Why.LATER_VERTELD if other.source is counts.source else Why.ANDERE_BRON
