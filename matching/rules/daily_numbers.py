"""The numbers of the day's work that no letter and no law gives: how long before, and how long after. Eigen beleid."""

from dataclasses import dataclass
from datetime import date, timedelta

from matching.rules.letters import iederz_letter, weert, werkleerplek_letter, work_programme
from matching.rules.rule import EIGEN_BELEID, DatedRule, RuleKind, Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice(DatedRule):
    """How many weeks before or after a day something is on the list."""

    weeks: int

    @property
    def time(self) -> timedelta:
        """The same as a length of time."""
        return timedelta(weeks=self.weeks)


@dataclass(frozen=True, slots=True, kw_only=True)
class Moments(DatedRule):
    """After how many months something is asked, in order; or how many before an end."""

    months: tuple[int, ...]


SINCE = date(2026, 11, 26)


def _own(code: str, weeks: int, statement: str, source: Source = EIGEN_BELEID) -> Notice:
    return Notice(
        code=f"dagelijks-{code}",
        statement=statement,
        kind=RuleKind.EIGEN,
        source=source,
        valid_from=SINCE,
        weeks=weeks,
    )


def _after(code: str, months: tuple[int, ...], statement: str, source: Source = EIGEN_BELEID) -> Moments:
    return Moments(
        code=f"dagelijks-{code}",
        statement=statement,
        kind=RuleKind.EIGEN,
        source=source,
        valid_from=SINCE,
        months=months,
    )


BEFORE_TALK = _own("gesprek-vooraf", 1, "Een gesprek staat een week van tevoren op de lijst.")
AFTER_GOAL = _own("leerdoel-gesprek", 2, "Na een gehaald leerdoel is er binnen twee weken een gesprek.")
BEFORE_EXTENSION = _own(
    "verlenging-gesprek", 2, "Twee weken voor het einde is er een gesprek over hoe het verder gaat."
)
BEFORE_MAXIMUM = _own("maximum-vooraf", 8, "Acht weken voor het maximum kiest een consulent wat er daarna past.")
BEFORE_END = _own("einde-vooraf", 4, "Vier weken voor het einde beslist een consulent: verlengen of beëindigen.")
BEFORE_REVIEW = _own("beoordeling-vooraf", 4, "Een beoordeling van de wet staat vier weken van tevoren op de lijst.")
BEFORE_OFFER = _own("scholing-vooraf", 2, "Een aanbod voor scholing staat twee weken van tevoren op de lijst.")
BEFORE_PREMIUM = _own(
    "premie-vooraf", 4, "Vier weken voor het einde van een half jaar is er een gesprek over het plan."
)
FOR_PREMIUM = _own("premie-besluit", 2, "Over een premie beslist een mens binnen twee weken.")
TALK_IS_PAST = _own("premie-voorbij", 13, "Dertien weken na een half jaar wordt het gesprek erover niet meer gevraagd.")
TO_TAKE_UP = _own("uwv-oppakken", 2, "Wat er bij een uitkering van UWV te doen is, gebeurt binnen twee weken.")
BEFORE_CALL = _own("nazorg-vooraf", 1, "Een vraag van nazorg staat een week van tevoren op de lijst.")
CALL_IS_PAST = _own("nazorg-voorbij", 13, "Een vraag van nazorg die dertien weken bleef liggen, heeft geen zin meer.")
BEFORE_CONFIRMING = _own("profiel-vooraf", 2, "Een profiel staat twee weken van tevoren op de lijst om te bevestigen.")
ANOTHER_KIND = _own(
    "ander-werk",
    2,
    "Wie uitviel door weinig variatie, krijgt binnen twee weken een ander soort werk voorgesteld.",
    iederz_letter("was er ook sprake van uitval, met name vanwege weinig variatie in werkaanbod", "A-28"),
)
TO_A_JOB = _own(
    "leerdoelen-gehaald",
    2,
    "Wie alle leerdoelen haalde, wordt bemiddeld naar een baan.",
    werkleerplek_letter("Zodra de leerdoelen zijn gehaald wordt de klant bemiddeld naar een baan", "A-05"),
)
RETURN_AFTER = _after(
    "terugkeer",
    (6, 12),
    "Zes en twaalf maanden na de uitstroom wordt nagegaan of iemand weer een uitkering heeft.",
    weert("eenmaal uit de uitkering zien we de mensen niet meer terug", "A-17"),
)
BEFORE_UWV_ENDS = _after(
    "uwv-einde",
    (6,),
    "Zes maanden voordat een uitkering van UWV eindigt, pakt iemand dat op.",
    work_programme("pakken we mensen zes maanden voordat de uitkering bij het UWV eindigt actief op", "A-68"),
)
CONFIRM_AFTER = _after("profiel-bevestigen", (6,), "Elke zes maanden wordt gevraagd of het profiel nog klopt.")
NUMBERS = (
    BEFORE_PREMIUM,
    FOR_PREMIUM,
    TALK_IS_PAST,
    TO_TAKE_UP,
    BEFORE_CALL,
    CALL_IS_PAST,
    BEFORE_CONFIRMING,
    ANOTHER_KIND,
    TO_A_JOB,
    RETURN_AFTER,
    BEFORE_UWV_ENDS,
    CONFIRM_AFTER,
    BEFORE_TALK,
    AFTER_GOAL,
    BEFORE_EXTENSION,
    BEFORE_MAXIMUM,
    BEFORE_END,
    BEFORE_REVIEW,
    BEFORE_OFFER,
)
NOTICES = tuple(one for one in NUMBERS if isinstance(one, Notice))
"""Those that a municipality may set."""
