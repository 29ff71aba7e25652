"""What can be said of a person, one kind of statement per class; a fact adds who said it and when."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from matching.domain.papers import same_paper
from matching.domain.term import Term
from matching.domain.tri import Tri
from matching.domain.work import Ability, GuidanceForm, LanguageAspect, Transport, Werksoort, Werkvoorwaarde

MOST_HOURS = Decimal(60)


class ListName(StrEnum):
    """The lists that a person can call complete; only then absence says "no"."""

    VAARDIGHEDEN = "vaardigheden"
    WERKERVARING = "werkervaring"
    OPLEIDINGEN = "opleidingen"
    CERTIFICATEN = "certificaten"
    TALEN = "talen"
    RIJBEWIJZEN = "rijbewijzen"
    VERVOER = "vervoer"
    WENSEN = "wensen"
    WERKVOORWAARDEN = "werkvoorwaarden"


@dataclass(frozen=True, slots=True)
class Skill:
    """Whether the person has a skill; `nee` is an explicit no."""

    term: Term
    has: Tri = Tri.JA

    @property
    def key(self) -> str:
        """What makes two observations speak of the same skill."""
        return (self.term.code or self.term.text).casefold()


@dataclass(frozen=True, slots=True)
class Competence:
    """Mastery of one of the 25 gedragscompetenties.

    Attributes:
        code: VUM code 24100-24126 without 24103 and 24117.
        mastery: 1 goed, 2 voldoende, 3 onvoldoende, 4 niet; 5 (onderzoek nodig) and 9 (n.v.t.) say nothing.
    """

    code: int
    mastery: int

    @property
    def key(self) -> str:
        return str(self.code)


@dataclass(frozen=True, slots=True)
class Experience:
    """Work done before: its content, not its gaps.

    Attributes:
        start, end: months are enough; None is unknown. Never used in a score.
    """

    occupation: Term
    werksoort: Werksoort | None = None
    tasks: tuple[str, ...] = ()
    start: date | None = None
    end: date | None = None

    @property
    def key(self) -> str:
        return f"{(self.occupation.code or self.occupation.text).casefold()}|{self.start}"


@dataclass(frozen=True, slots=True)
class Education:
    """An education.

    Attributes:
        level: VUM codeNiveauOpleiding: 1 basisonderwijs, 2 vmbo, 3 havo/vwo, 4 mbo, 5 hbo, 6 wo.
        name: as the person calls it.
        diploma: whether it ended with a diploma.
    """

    level: int
    name: str = ""
    diploma: Tri = Tri.ONBEKEND

    def __post_init__(self) -> None:
        if not 1 <= self.level <= 6:
            raise ValueError("een opleidingsniveau is 1 (basisonderwijs) tot en met 6 (wo)")

    @property
    def key(self) -> str:
        return f"{self.level}|{self.name.casefold()}"


@dataclass(frozen=True, slots=True)
class Certificate:
    """A certificate, by its usual name ("VCA", "heftruckcertificaat")."""

    name: str
    has: Tri = Tri.JA

    @property
    def key(self) -> str:
        return same_paper(self.name)


@dataclass(frozen=True, slots=True)
class Language:
    """How well somebody uses one aspect of a language.

    Attributes:
        iso639_3: "nld", "eng", "ara" ...
        level: VUM: 1 geen, 2 redelijk, 3 goed, 4 uitstekend.
    """

    iso639_3: str
    aspect: LanguageAspect
    level: int

    def __post_init__(self) -> None:
        if not 1 <= self.level <= 4:
            raise ValueError("een taalniveau is 1 (geen) tot en met 4 (uitstekend); wat onbekend is, blijft weg")

    @property
    def key(self) -> str:
        return f"{self.iso639_3}|{self.aspect}"


@dataclass(frozen=True, slots=True)
class Licence:
    """A driving licence category: A, AM, B, BE, C ... (VUM codeSoortRijbewijs)."""

    category: str
    has: Tri = Tri.JA

    @property
    def key(self) -> str:
        return same_paper(self.category)


@dataclass(frozen=True, slots=True)
class MeansOfTransport:
    """Whether a means of transport is there for the way to work."""

    kind: Transport
    has: Tri = Tri.JA

    @property
    def key(self) -> str:
        return self.kind


@dataclass(frozen=True, slots=True)
class Hours:
    """Hours a week that somebody wants to work, 0 to 60, in quarters."""

    minimum: Decimal | None
    maximum: Decimal | None

    def __post_init__(self) -> None:
        low, high = self.minimum or Decimal(0), self.maximum if self.maximum is not None else MOST_HOURS
        if not 0 <= low <= high <= MOST_HOURS:
            raise ValueError(
                f"uren per week liggen tussen 0 en {MOST_HOURS}, en het minste is niet meer dan het meeste"
            )


@dataclass(frozen=True, slots=True)
class ConditionAnswer:
    """What somebody can do, as a condition of work; never why."""

    condition: Werkvoorwaarde
    ability: Ability

    @property
    def key(self) -> str:
        return self.condition


@dataclass(frozen=True, slots=True)
class Guidance:
    """Whether somebody needs guidance at work, and of which form."""

    needed: Tri
    form: GuidanceForm | None = None


@dataclass(frozen=True, slots=True)
class Wish:
    """Work somebody would like: an occupation, or a werksoort."""

    term: Term
    werksoort: Werksoort | None = None

    @property
    def key(self) -> str:
        return str(self.werksoort) if self.werksoort else (self.term.code or self.term.text).casefold()


@dataclass(frozen=True, slots=True)
class Refusal:
    """Work somebody does not want: an occupation, an ISCO group or a werksoort; exactly one of them."""

    occupation: Term | None = None
    isco_group: str | None = None
    werksoort: Werksoort | None = None

    def __post_init__(self) -> None:
        group = self.isco_group
        if group is not None and not (group.isascii() and group.isdigit() and len(group) <= 4):
            raise ValueError(f"'{group}' is geen ISCO-groep: een tot vier cijfers")

    @property
    def key(self) -> str:
        if self.occupation:
            return (self.occupation.code or self.occupation.text).casefold()
        return str(self.werksoort or self.isco_group)


@dataclass(frozen=True, slots=True)
class Completeness:
    """The person says that a list is complete, so that what is not on it is a no."""

    list_name: ListName

    @property
    def key(self) -> str:
        return self.list_name


@dataclass(frozen=True, slots=True)
class Declined:
    """The person would rather not say this (`wil_niet_zeggen`): unknown, and not asked again before the next scan.

    Attributes:
        field: the field of the profile, such as "hours" or "licences".
    """

    field: str

    @property
    def key(self) -> str:
        return self.field
