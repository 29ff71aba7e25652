"""A fact: a value, who said it, and when."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Generic, TypeVar

T = TypeVar("T")


class FactSource(StrEnum):
    """Who a fact comes from."""

    SCAN = "scan"
    PLAATSING = "plaatsing"
    KANDIDAAT = "kandidaat"
    CONSULENT = "consulent"
    PARTNER = "partner"


@dataclass(frozen=True, slots=True)
class Fact(Generic[T]):
    """Something known about a person.

    What is not known has no fact: there is no fact with the value "onbekend".

    Attributes:
        value: the value itself.
        source: who said or saw it.
        observed_on: the day it was said or seen.
        confirmed_on: the last day somebody confirmed it, if ever.
    """

    value: T
    source: FactSource
    observed_on: date
    confirmed_on: date | None = None
