"""Read who and what a wish to place somebody names."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from matching.domain.dagdelen import Dagdeel
from matching.domain.work import WorkKind
from matching.placing.wish import Wish
from matching.references.resolver import Resolver
from matching.storage import Kind, Store

_WORK = {WorkKind.PLEK: Kind.PLEK, WorkKind.VACATURE: Kind.VACANCY}


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A wish in the words of who asks: short numbers, ids and names.

    Attributes:
        work: number or id of the plek or vacancy; the other names are "" where nobody is named.
        where: JSON pointer before every key, for one of several.
    """

    candidate: str
    work_kind: WorkKind
    work: str
    start: date
    end: date | None = None
    dagdelen: tuple[Dagdeel, ...] = ()
    hours: Decimal | None = None
    guide: str = ""
    consultant: str = ""
    intended: str = ""
    seat: str | None = None
    where: str = ""


def read_wish(store: Store, *named: Named) -> tuple[Wish, ...]:
    """Look up everything that is named.

    Raises:
        InvalidInputError: something is not known; every fault at once.
    """
    with store.read() as reader:
        resolver = Resolver(reader)
        wishes = tuple(_read(resolver, one) for one in named)
        resolver.check()
    return wishes


def _read(resolver: Resolver, named: Named) -> Wish:
    work_key = "/plek" if named.work_kind is WorkKind.PLEK else "/vacature"
    guides: Mapping[str, str] = {"/werkbegeleider": named.guide, "/consulent": named.consultant}
    guide, consultant = (resolver.colleague(text, named.where + key) if text else None for key, text in guides.items())
    return Wish(
        candidate_id=resolver.id_of(Kind.CANDIDATE, named.candidate, f"{named.where}/kandidaat"),
        work_kind=named.work_kind,
        work_id=resolver.id_of(_WORK[named.work_kind], named.work, named.where + work_key),
        start=named.start,
        end=named.end,
        dagdelen=named.dagdelen,
        hours=named.hours,
        guide_id=guide,
        consultant_id=consultant,
        intended_vacancy_id=resolver.optional_id(Kind.VACANCY, named.intended, f"{named.where}/beoogdeBaan"),
        seat=named.seat,
    )
