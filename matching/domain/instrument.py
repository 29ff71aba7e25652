"""The kinds of place, from ordinary work to a first step: the ladder of model.md C.6."""

from enum import StrEnum


class Instrument(StrEnum):
    """The kinds of place, from the ladder of model.md C.6."""

    REGULIERE_BAAN = "reguliere_baan"
    WERKLEERPLEK = "werkleerplek"
    LEERWERKPLEK = "leerwerkplek"
    PARTICIPATIEBAAN = "participatiebaan"
    BASISBAAN = "basisbaan"
    NIEUW_BESCHUT = "nieuw_beschut"
    AFSPRAAKBAAN = "afspraakbaan"
    ONTWIKKELPLEK = "ontwikkelplek"
    ARBEIDSMATIGE_DAGBESTEDING = "arbeidsmatige_dagbesteding"
    PRAKTIJKLEREN = "praktijkleren"
    PROEFPLAATS = "proefplaats"
    VRIJWILLIGERSWERK = "vrijwilligerswerk"
    ARBEIDSFIT_HOUDEN = "arbeidsfit_houden"


FREE_TO_LEAVE = (Instrument.REGULIERE_BAAN, Instrument.VRIJWILLIGERSWERK)
"""A job or volunteering beside the mediation keeps nobody from other work."""


class InstrumentStatus(StrEnum):
    """Whether an instrument is tried, part of the regular service, or no longer used (A-82)."""

    EXPERIMENT = "experiment"
    REGULIER = "regulier"
    BEEINDIGD = "beeindigd"


class Pay(StrEnum):
    """What somebody lives on meanwhile. Source: model.md C.6."""

    LOON = "loon"
    UITKERING_BEHOUDEN = "uitkering_behouden"
    LOON_OF_UITKERING = "loon_of_uitkering"
    GEEN = "geen"
