"""The rules of a plek: those of any work that hold for a place to learn too.

What a plek does not ask, such as a licence, a diploma or a first day, has no
rule here. Who its instrument is for is laid down per instrument, and asked
where a plek has that instrument.
"""

from dataclasses import replace

from matching.rules.ladder import FOR_WHOM
from matching.rules.rule import Rule, Source
from matching.rules.vacature import RULES as RULES_OF_A_JOB

_BY_CODE = {rule.code: rule for rule in RULES_OF_A_JOB}
PROVIDER = Source("wat de aanbieder van de plek vraagt")


def _of_the_provider(code: str) -> Rule:
    return replace(_BY_CODE[code], source=PROVIDER)


RULES = (
    _BY_CODE["bemiddeling-open"],
    _BY_CODE["plaatsing-loopt"],
    _BY_CODE["ontheffing"],
    _BY_CODE["eigen-wens"],
    replace(
        _BY_CODE["instemming"],
        statement="Wie de instemming voor deze plek introk, wordt er niet voor voorgesteld.",
    ),
    _BY_CODE["eerder-nee"],
    _BY_CODE["mag-werken"],
    _BY_CODE["jongeren-werktijden"],
    _BY_CODE["jongeren-onder-16"],
    _BY_CODE["jongeren-gevaar"],
    _of_the_provider("uren"),
    _of_the_provider("werktijden"),
    _BY_CODE["reistijd"],
    _BY_CODE["werkvoorwaarde"],
    *FOR_WHOM,
)
