"""One row of a list in its dossier: outcomes, figures, and why it stands where it stands."""

from collections.abc import Mapping

from typing_extensions import TypedDict

from api.schemas.values import OptionalPoints, Points, optional_points, points
from matching.domain.list_kind import ListKind
from matching.domain.verdict import Outcome
from matching.lists.list_account import RowAccount
from matching.usecases.compile_dossier import Dossier
from scoring.explanation import ScoreTerm

HIDDEN = "afgeschermd"


class DossierKenmerk(TypedDict):
    """Een kenmerk dat telde: hoeveel er te halen was, en wat het werd. `waarde` en `bekend` zijn duizendsten."""

    kenmerk: str
    maximum: Points
    laag: Points
    punten: Points
    hoog: Points
    waarde: int
    bekend: int


class DossierRij(TypedDict):
    """Eén kandidaat, vacature of plek, alleen met nummer.

    `regels`: per regel hoe vaak zij wat zei; `afgeschermd` ziet alleen een consulent.
    `lot` is het getal dat de seed gaf; `doorHetLot`: alleen dat besliste
    tussen deze rij en een rij ernaast.
    """

    nummer: str
    lijst: str
    plaats: int
    rang: int | None
    score: OptionalPoints
    scoreLaag: OptionalPoints
    scoreHoog: OptionalPoints
    dekking: int
    regels: dict[str, dict[str, int]]
    kenmerken: list[DossierKenmerk]
    lot: str
    doorHetLot: bool
    waarom: str


def row_json(row: RowAccount, dossier: Dossier) -> DossierRij:
    """Write one row."""
    return {
        "nummer": dossier.numbers[row.id],
        "lijst": row.kind.value,
        "plaats": row.place,
        "rang": row.rank,
        "score": optional_points(row.score),
        "scoreLaag": optional_points(row.score_low),
        "scoreHoog": optional_points(row.score_high),
        "dekking": row.coverage,
        "regels": {code: _said(counts, code in dossier.hidden) for code, counts in row.outcomes.items()},
        "kenmerken": [_term(term) for term in row.terms],
        "lot": str(row.lot),
        "doorHetLot": row.by_lot,
        "waarom": _why(row, dossier),
    }


def _said(counts: Mapping[Outcome, int], is_hidden: bool) -> dict[str, int]:
    """Write what a rule said how often; of what only the own consultant may see only that it was asked."""
    return {HIDDEN: sum(counts.values())} if is_hidden else {str(said): n for said, n in counts.items()}


def _term(term: ScoreTerm) -> DossierKenmerk:
    return {
        "kenmerk": term.code,
        "maximum": points(term.maximum),
        "laag": points(term.low),
        "punten": points(term.share),
        "hoog": points(term.high),
        "waarde": term.value,
        "bekend": term.known,
    }


def _why(row: RowAccount, dossier: Dossier) -> str:
    """Say why it stands on this list."""
    against, asks = (_saying(one, row, dossier) for one in (Outcome.VOLDOET_NIET, Outcome.ONBEKEND))
    if row.kind is ListKind.UITGESLOTEN:
        return f"Een regel zegt nee: {', '.join(against)}."
    threshold = dossier.weights.coverage_threshold if dossier.weights else 0
    if row.kind is ListKind.UITVRAGEN:
        known = f"Bekend is {row.coverage} %, minder dan {threshold} %." if threshold else ""
        return known or f"Een regel is nog onbekend: {', '.join(asks)}."
    lifted = " Verplaatst voor variatie." if row.moved else ""
    enough = f" Bekend is {row.coverage} %, ten minste {threshold} %." if threshold else ""
    return f"Geen regel zegt nee.{enough}{lifted}"


def _saying(outcome: Outcome, row: RowAccount, dossier: Dossier) -> list[str]:
    """Name the rules that say this; one that who asks may not see has no name."""
    codes = (code for code, counts in row.outcomes.items() if outcome in counts)
    return list(dict.fromkeys(HIDDEN if code in dossier.hidden else code for code in codes))
