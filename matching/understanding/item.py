"""What was understood: one thing that the work asks or that was said of it, with the words it was read from."""

from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from matching.domain.opportunity import Shift
from matching.domain.work import LanguageAspect, Occurrence
from matching.understanding.plain_text import Words

SURE, SURE_ENOUGH = 1000, 600


class ItemKind(StrEnum):
    """What a text can ask or tell."""

    VAARDIGHEID = "vaardigheid"
    RIJBEWIJS = "rijbewijs"
    CERTIFICAAT = "certificaat"
    DIPLOMA = "diploma"
    TAAL = "taal"
    UREN = "uren"
    WERKTIJD = "werktijd"
    WERKVOORWAARDE = "werkvoorwaarde"


class Strength(StrEnum):
    """How hard a text asks something."""

    VEREIST = "vereist"
    GEWENST = "gewenst"
    GENOEMD = "genoemd"
    NIET_NODIG = "niet_nodig"


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What words may mean.

    Attributes:
        confidence: milli; 0 where there is no figure.
    """

    what: str
    label: str
    confidence: int = 0


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that was read.

    Attributes:
        what: the code of it: a licence category, the name of a certificate or diploma, ISO 639-3, the URI of a
            skill, a werkvoorwaarde, "24-32" hours, "ma,di|ochtend"; "" when it is a question.
        label: the same in Dutch words.
        confidence: milli.
        question: in Dutch, when a person must say what is meant; with suggestions.
        name: the name of the concept that came nearest, and reason why; of skills only.
        level: of a language VUM 2-4, of a diploma 1-6. aspects: of a language.
        hours_min, hours_max: a week. dagdelen: a mask of 28 bits; 0 where days or parts are not said.
        shifts: of working times that name days and one clock.
        occurrence: of a werkvoorwaarde.
    """

    kind: ItemKind
    what: str
    label: str
    words: Words
    confidence: int
    strength: Strength = Strength.GENOEMD
    question: str = ""
    suggestions: tuple[Suggestion, ...] = ()
    name: str = ""
    reason: str = ""
    level: int | None = None
    aspects: tuple[LanguageAspect, ...] = ()
    hours_min: Decimal | None = None
    hours_max: Decimal | None = None
    dagdelen: int = 0
    shifts: tuple[Shift, ...] = ()
    occurrence: Occurrence | None = None

    @property
    def is_question(self) -> bool:
        """Whether a person must answer before this counts."""
        return bool(self.question)


@dataclass(frozen=True, slots=True)
class Understanding:
    """What a text says.

    Attributes:
        tasks: the words that tell what somebody will do.
        items: everything that was read, in the order of the text; questions too.
        length: characters of the text.
    """

    tasks: tuple[Words, ...] = ()
    items: tuple[Item, ...] = field(default=())
    length: int = 0

    @property
    def questions(self) -> tuple[Item, ...]:
        """The items that a person must answer."""
        return tuple(item for item in self.items if item.is_question)
