"""The ladder of places: every instrument with its rules, from ordinary work to a first step."""

from datetime import date

from matching.domain.instrument import Instrument
from matching.rules.every_placement import EVERY_PLACEMENT
from matching.rules.instrument_rules import InstrumentRules
from matching.rules.instruments.activatie import ACTIVATIE
from matching.rules.instruments.afspraakbaan import AFSPRAAKBAAN
from matching.rules.instruments.arbeidsfit_houden import ARBEIDSFIT_HOUDEN
from matching.rules.instruments.arbeidsmatige_dagbesteding import ARBEIDSMATIGE_DAGBESTEDING
from matching.rules.instruments.basisbaan import BASISBAAN
from matching.rules.instruments.leerwerkplek import LEERWERKPLEK
from matching.rules.instruments.nieuw_beschut import NIEUW_BESCHUT
from matching.rules.instruments.ontwikkelplek import ONTWIKKELPLEK
from matching.rules.instruments.participatiebaan import PARTICIPATIEBAAN
from matching.rules.instruments.praktijkleren import PRAKTIJKLEREN
from matching.rules.instruments.proefplaats import PROEFPLAATS
from matching.rules.instruments.reguliere_baan import REGULIERE_BAAN
from matching.rules.instruments.vrijwilligerswerk import VRIJWILLIGERSWERK
from matching.rules.instruments.werkleerplek import WERKLEERPLEK
from matching.rules.placing import PlacementRule
from matching.rules.rule import Rule

LADDER: tuple[InstrumentRules, ...] = (
    REGULIERE_BAAN,
    AFSPRAAKBAAN,
    PROEFPLAATS,
    LEERWERKPLEK,
    WERKLEERPLEK,
    PRAKTIJKLEREN,
    BASISBAAN,
    NIEUW_BESCHUT,
    PARTICIPATIEBAAN,
    ONTWIKKELPLEK,
    ARBEIDSFIT_HOUDEN,
    ARBEIDSMATIGE_DAGBESTEDING,
    VRIJWILLIGERSWERK,
    ACTIVATIE,
)
_OF = {row.instrument: row for row in LADDER if row.instrument is not None}


def rules_of(instrument: Instrument) -> InstrumentRules:
    """Give the rules of one instrument."""
    return _OF[instrument]


def shipped_placing_rules(instrument: Instrument, day: date) -> tuple[PlacementRule, ...]:
    """Give the rules about placing somebody that we ship for a day, those of every placement first."""
    common = tuple(rule for rule in EVERY_PLACEMENT if rule.holds_on(day))
    return common + rules_of(instrument).placing_on(day)


FOR_WHOM: tuple[Rule, ...] = tuple(rule for row in LADDER for rule in row.for_whom)
"""Who every instrument is for; a rule is asked where a plek has that instrument."""
