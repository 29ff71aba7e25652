"""Vrijwilligerswerk: voluntary work at an organisation (S4)."""

from matching.domain.instrument import Instrument, InstrumentStatus, Pay
from matching.rules.instrument_rules import InstrumentRules
from matching.rules.letters import participatiewet, work_programme
from matching.rules.rule import RuleKind
from matching.rules.usual import evaluation, exits, guided, pay, status

CODE = "vrijwilligerswerk"
PARTICIPATE = work_programme("participatie door middel van vrijwilligerswerk, mantelzorg", "A-56")

VRIJWILLIGERSWERK = InstrumentRules(
    instrument=Instrument.VRIJWILLIGERSWERK,
    code=CODE,
    label="Vrijwilligerswerk",
    purpose="Meedoen bij een organisatie, uit vrije wil.",
    placing=(guided(CODE, PARTICIPATE, consultant=False, who="Er is iemand van de organisatie die begeleidt."),),
    provisions=(
        status(CODE, InstrumentStatus.REGULIER),
        pay(CODE, Pay.GEEN, RuleKind.WET, participatiewet("31 lid 2 k (kostenvergoeding)")),
        evaluation(CODE, 52),
        exits(
            CODE, "Vrijwilligerswerk kan een stap zijn naar een ander vervolg.", PARTICIPATE, Instrument.WERKLEERPLEK
        ),
    ),
)
