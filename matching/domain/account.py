"""What the score of a pair is made of, and what is said beside it. Points are integer tenths: 714 is 71.4."""

from dataclasses import dataclass

from matching.domain.verdict import FactOrigin, Lever


@dataclass(frozen=True, slots=True)
class Met:
    """Words of the person beside the words of the work that they met.

    Attributes:
        own: as they stand in the profile, or what was done that shows it.
        asked: what they met, by the name that people see.
        alike: milli, how much they count for it, as the criterion judged: likeness and how sure the words are.
        origin: of the fact.
    """

    own: str
    asked: str
    alike: int
    origin: FactOrigin | None = None


@dataclass(frozen=True, slots=True)
class Share:
    """One term of the score.

    Attributes:
        direction: "vraag" or "wens".
        maximum, points, low, high: tenths.
        value: expected figure in milli; known: known part in milli.
        why: one sentence.
        met: which words met which, what counts most first; empty where no words are compared.
    """

    code: str
    label: str
    direction: str
    maximum: int
    points: int
    low: int
    high: int
    value: int
    known: int
    why: str
    met: tuple[Met, ...] = ()


@dataclass(frozen=True, slots=True)
class Remark:
    """A strong point, a gap or an attention point.

    Attributes:
        points: tenths that it brings or could bring; 0 when it is not about points.
        origin: of the fact, when there is one.
        lever: who can change it, for a gap or attention point.
    """

    sentence: str
    points: int = 0
    origin: FactOrigin | None = None
    lever: Lever | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """What to ask, of whom, and what the answer could bring.

    Attributes:
        to: "kandidaat", "werkgever" or "consulent".
        gain: tenths the answer could add.
        decides: the answer can exclude or admit the person.
    """

    to: str
    text: str
    gain: int = 0
    decides: bool = False


@dataclass(frozen=True, slots=True)
class NotAsked:
    """A criterion that does not count in this list, with the reason."""

    code: str
    label: str
    reason: str
