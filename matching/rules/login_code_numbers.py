"""The numbers of logging in with a one-time code: how long it works, how long one is in, and how often one may err."""

from datetime import date

from matching.rules.oversight_numbers import Limit
from matching.rules.rule import EIGEN_BELEID, RuleKind

SINCE = date(2026, 11, 27)


def _own(code: str, statement: str, *, hours: int | None = None, times: int | None = None) -> Limit:
    return Limit(
        code=f"inlogcode-{code}",
        statement=statement,
        kind=RuleKind.EIGEN,
        source=EIGEN_BELEID,
        valid_from=SINCE,
        hours=hours,
        times=times,
    )


CODE_WORKS = _own("geldig", "Een inlogcode werkt 72 uur, en één keer.", hours=72)
CODE_SESSION = _own("sessie", "Wie met een code inlogt, is na 1 uur weer uitgelogd.", hours=1)
CODE_TRIES = _own("pogingen", "Na 5 foute pogingen werkt een inlogcode niet meer.", times=5)
LOGIN_CODE_LIMITS = (CODE_WORKS, CODE_SESSION, CODE_TRIES)
