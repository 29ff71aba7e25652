"""The Dutch words for a vacancy: its hours, its week, and what the employer demands."""

from collections.abc import Iterable
from decimal import Decimal

from matching.domain.dagdelen import WEEKDAYS, Dagdeel
from matching.domain.dutch import clock_text
from matching.domain.opportunity import Demand, DemandKind, Plek, Shift, Vacancy
from matching.domain.words import LANGUAGE_LEVELS, LEVELS, language_name

DAYS: tuple[tuple[str, str], ...] = (
    ("ma", "maandag"), ("di", "dinsdag"), ("wo", "woensdag"), ("do", "donderdag"),
    ("vr", "vrijdag"), ("za", "zaterdag"), ("zo", "zondag"),
)  # fmt: skip
PARTS = ("ochtend", "middag", "avond", "nacht")


def hours_text(work: Vacancy | Plek) -> str:
    """Say how many hours a week."""
    low, high = work.hours_min, work.hours_max
    if low is None and high is None:
        return "onbekend"
    if low is None or high is None:
        return f"vanaf {_plain(low)} uur" if low is not None else f"tot {_plain(high)} uur"
    return f"{_plain(low)} uur" if low == high else f"{_plain(low)} tot {_plain(high)} uur"


def when_text(vacancy: Vacancy) -> str:
    """Say when in the week the work is done."""
    if vacancy.shifts:
        return "; ".join(_shift(shift) for shift in vacancy.shifts)
    return dagdelen_text(vacancy.dagdelen) or "onbekend"


def dagdelen_text(dagdelen: Iterable[Dagdeel]) -> str:
    """Group dagdelen by day: "ma ochtend en middag, di ochtend"."""
    of_day: dict[int, list[str]] = {}
    for dagdeel in sorted(dagdelen):
        of_day.setdefault(dagdeel.weekday, []).append(PARTS[dagdeel.part])
    return ", ".join(f"{WEEKDAYS[day]} {' en '.join(parts)}" for day, parts in of_day.items())


def demand_text(demand: Demand) -> str:
    """Say what is demanded, in words."""
    match demand.kind:
        case DemandKind.RIJBEWIJS:
            return f"rijbewijs {demand.what.text}"
        case DemandKind.TAAL:
            return _language(demand)
        case DemandKind.DIPLOMA:
            level = LEVELS.get(demand.level or 0, "")
            return " ".join(part for part in ("diploma", demand.what.text, level) if part)
    return demand.what.text


def words(code: str) -> str:
    """Write a code as words: "deels_vervuld" is deels vervuld."""
    return code.replace("_", " ")


def _language(demand: Demand) -> str:
    """Say how well one must use a language."""
    language = language_name(demand.what.text)
    aspect = demand.aspect.value if demand.aspect else "gebruiken"
    return f"{language} {LANGUAGE_LEVELS[demand.level or 0]} kunnen {aspect}".replace("  ", " ")


def _shift(shift: Shift) -> str:
    """Say one shift: "ma 22:00 tot 06:00"."""
    return f"{WEEKDAYS[shift.weekday]} {clock_text(shift.start_minute)} tot {clock_text(shift.end_minute)}"


def _plain(hours: Decimal | None) -> str:
    """Write hours without needless zeros, with a comma."""
    return f"{hours.normalize():f}".replace(".", ",") if hours is not None else ""
