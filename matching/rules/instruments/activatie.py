"""Activation without a plek: mantelzorg, or school and training (S4). Nobody is placed."""

from matching.domain.instrument import Instrument, InstrumentStatus
from matching.rules.instrument_rules import InstrumentRules
from matching.rules.letters import work_programme
from matching.rules.usual import exits, status

CODE = "activatie"
STEPS = work_programme(
    "een volgende stap naar betaalde arbeid, naar school/opleiding, participatie door middel van "
    "vrijwilligerswerk, mantelzorg",
    "A-56",
)

ACTIVATIE = InstrumentRules(
    instrument=None,
    code=CODE,
    label="Meedoen zonder plek",
    purpose="Mantelzorg, school of een opleiding; het telt als meedoen.",
    provisions=(
        status(CODE, InstrumentStatus.REGULIER),
        exits(CODE, "Een consulent kijkt met u naar de volgende stap.", STEPS, Instrument.VRIJWILLIGERSWERK),
    ),
    has_places=False,
)
