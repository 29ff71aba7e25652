"""The rules that hold on a day, per instrument, in plain Dutch with their sources."""

from collections.abc import Iterable
from datetime import date

from typing_extensions import TypedDict

from api.schemas.values import Day, OptionalDay
from matching.domain.work import WorkKind
from matching.rules.every_placement import EVERY_PLACEMENT
from matching.rules.instrument_rules import InstrumentRules, Provision
from matching.rules.ladder import LADDER
from matching.rules.placing import PlacementRule
from matching.rules.rule import DatedRule, RuleKind
from matching.rules.rulebook import rules_on, version
from matching.rules.seats import SEAT_RULES, SeatRule
from matching.rules.settings import RuleSettings

TOPIC_WORDS = {
    "status": "Status",
    "voor_wie": "Voor wie",
    "aanbieder": "Bij wie",
    "beloning": "Beloning",
    "duur": "Hoe lang",
    "plaatsen": "Plaatsen",
    "begeleiding": "Begeleiding",
    "leerdoelen": "Leerdoelen",
    "evaluatie": "Evaluatie",
    "premie": "Premie",
    "vervolg": "Daarna",
}
KIND_WORDS = {
    RuleKind.WET: "Wet",
    RuleKind.BELEID: "Beleid",
    RuleKind.EIGEN: "Eigen werkwijze",
    RuleKind.EIS: "Eis van de werkgever",
    RuleKind.WENS: "Wens van de kandidaat",
}


class RegelTekst(TypedDict):
    """Een regel: wat er geldt, van wie dat is, en sinds wanneer. Zonder `geldigVan` noemt de bron geen dag."""

    code: str
    onderwerp: str
    stelling: str
    soort: str
    bron: str
    geldigVan: OptionalDay
    geldigTotEnMet: OptionalDay


class InstrumentRegels(TypedDict):
    """Alles wat voor een instrument geldt."""

    instrument: str | None
    code: str
    naam: str
    doel: str
    status: str
    regels: list[RegelTekst]


class Regels(TypedDict):
    """De regels die op een dag gelden. `versie`: een naam die volgt uit de inhoud."""

    peildatum: Day
    versie: str
    instrumenten: list[InstrumentRegels]
    elkePlaatsing: list[RegelTekst]
    vacatures: list[RegelTekst]
    plekken: list[RegelTekst]


def rules_json(day: date, settings: RuleSettings, code: str | None = None) -> Regels:
    """Write what holds on a day in this municipality; of one instrument, or of all."""
    rows = [row for row in LADDER if code is None or row.code == code]
    of_pairs = {kind: rules_on(day, kind) for kind in WorkKind}
    instruments = {rule.code for row in LADDER for rule in row.for_whom}
    plek = [rule for rule in of_pairs[WorkKind.PLEK] if rule.code not in instruments]
    return {
        "peildatum": day.isoformat(),
        "versie": version((*of_pairs[WorkKind.VACATURE], *of_pairs[WorkKind.PLEK], *_about_places(day, settings))),
        "instrumenten": [_instrument(row, day, settings) for row in rows],
        "elkePlaatsing": _written(_of_every_placement(day, settings)),
        "vacatures": _written(of_pairs[WorkKind.VACATURE]),
        "plekken": _written(plek),
    }


def _about_places(day: date, settings: RuleSettings) -> list[DatedRule]:
    """Give the rules about placing and what every instrument gives."""
    of_instruments = (rule for row in LADDER for rule in _of_places(row, day, settings))
    return [*_of_every_placement(day, settings), *of_instruments]


def _of_every_placement(day: date, settings: RuleSettings) -> list[DatedRule]:
    common = [settings.of(rule, day) for rule in EVERY_PLACEMENT if rule.holds_on(day)]
    return [*common, *(rule for rule in SEAT_RULES if rule.holds_on(day))]


def _of_places(row: InstrumentRules, day: date, settings: RuleSettings) -> list[DatedRule]:
    """Give the rules about placing somebody on one instrument, and what it gives."""
    placing = [settings.of(rule, day) for rule in row.placing if rule.holds_on(day)]
    given = [settings.of(rule, day) for rule in row.provisions if rule.holds_on(day)]
    return [*placing, *given]


def _instrument(row: InstrumentRules, day: date, settings: RuleSettings) -> InstrumentRegels:
    in_force = [*(rule for rule in row.for_whom if rule.holds_on(day)), *_of_places(row, day, settings)]
    order = list(TOPIC_WORDS)
    status = next((str(rule.value) for rule in row.provisions if rule.topic == "status" and rule.holds_on(day)), "")
    return {
        "instrument": row.instrument.value if row.instrument else None,
        "code": row.code,
        "naam": row.label,
        "doel": row.purpose,
        "status": status,
        "regels": _written(sorted(in_force, key=lambda rule: order.index(_topic(rule)))),
    }


def _written(rules: Iterable[DatedRule]) -> list[RegelTekst]:
    return [
        {
            "code": rule.code,
            "onderwerp": _topic(rule),
            "stelling": rule.statement,
            "soort": rule.kind.value,
            "bron": str(rule.source),
            "geldigVan": rule.valid_from.isoformat() if rule.valid_from else None,
            "geldigTotEnMet": rule.valid_until.isoformat() if rule.valid_until else None,
        }
        for rule in rules
    ]


def _topic(rule: DatedRule) -> str:
    """Say what a rule is about; a rule about pairs is about for whom it is."""
    return rule.topic.value if isinstance(rule, PlacementRule | Provision | SeatRule) else "voor_wie"
