"""A number of people as somebody may see it: exactly, or so that nobody is singled out."""

from dataclasses import dataclass

FEWEST_SHOWN = 10


@dataclass(frozen=True, slots=True)
class Figure:
    """A number of people.

    Attributes:
        people: None when who asks may not know how many.
        is_rounded: to tens.
        at_least: with people None, what may be said; 0 when it is fewer than ten.
    """

    people: int | None
    is_rounded: bool
    at_least: int = 0

    @classmethod
    def exact(cls, people: int) -> "Figure":
        """Give it exactly."""
        return cls(people, is_rounded=False)

    @classmethod
    def in_tens(cls, people: int) -> "Figure":
        """Give it in tens; fewer than ten, also none, is only "fewer than ten"."""
        return cls(None if people < FEWEST_SHOWN else (people + 5) // 10 * 10, is_rounded=True)

    @classmethod
    def from_ten(cls, people: int) -> "Figure":
        """Give it exactly when there are ten or more."""
        return cls(None if people < FEWEST_SHOWN else people, is_rounded=False)

    @classmethod
    def beside(cls, people: int, told: int) -> "Figure":
        """Give it exactly when there are ten or more beyond what is told already; else "at least" that."""
        if told and people - told < FEWEST_SHOWN:
            return cls(None, is_rounded=False, at_least=told)
        return cls.exact(people) if told else cls.from_ten(people)

    @property
    def text(self) -> str:
        """Say it in Dutch."""
        if self.at_least:
            return f"minstens {self.at_least}"
        if self.people is None:
            return f"minder dan {FEWEST_SHOWN}"
        return f"ongeveer {self.people}" if self.is_rounded else str(self.people)
