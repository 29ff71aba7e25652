"""Ask every operation what its description says, and what it says not to ask; with a fixed seed.

Half of what fits is asked about something that is there, by somebody who may, in its newest version.
"""

import collections
import re
from contextlib import suppress
from dataclasses import dataclass
from datetime import date

import hypothesis
import schemathesis
from acquainted import Acquainted
from hypothesis import HealthCheck, Phase, seed, settings
from hypothesis import strategies as st
from hypothesis.errors import Unsatisfiable
from schemathesis import GenerationMode

REFUSALS = [400, 401, 403, 404, 405, 406, 408, 409, 410, 412, 413, 415, 428, 429]
OF_THE_STANDING = ["2xx", 304, 404, 409, 410, 412]
"""What fits may still be refused for how things stand: nobody is there, it is gone, changed, or cannot be done now."""
CHECKS = {
    "negative_data_rejection": {"expected-statuses": REFUSALS},
    "positive_data_acceptance": {"expected-statuses": OF_THE_STANDING},
}
OF_OWN_PEOPLE = ("maakInlogcode", "trekInlogcodeIn")
"""What a consulent does for own people only."""
OF_ONESELF = ("antwoordAlsKandidaat", "trekEigenAkkoordIn", "antwoordOpPlaatsing")
"""What a candidate does about what is of that candidate only."""
MODES = (GenerationMode.POSITIVE, GenerationMode.NEGATIVE)
NOT_OF_THE_FORM = {"onbekend", "stand"}
"""The one general exception: every fault of a 400 says that the form is right, and that it refers to nothing we know
(`onbekend`) or does not go with today or with what is known now (`stand`). No schema knows either."""


@dataclass(frozen=True)
class Between:
    """A rule between fields that a schema cannot say.

    Attributes:
        operations, where: which operations, and where the fault points, as regular expressions.
    """

    why: str
    operations: str
    where: str


EXCEPTIONS = (
    Between(
        "een dienst duurt langer dan nul en ten hoogste vierentwintig uur: het verschil van twee tijden",
        r"(POST|PATCH) /(vacatures|vacatures/{vacatureId}|telefonische-vacatures|vacaturetoetsen)",
        r"/diensten/\d+",
    ),
    Between(
        "een laatste dag ligt niet voor de eerste, en het meeste is niet minder dan het minste",
        r".*",
        r".*(totEnMet|Tot|eindDatum|einddatum|Einde|beeindigdOp|Maximaal|tot)",
    ),
    Between(
        "een feit verbetert alleen wie het weet, en wie dat is hangt af van de bron van het geheel",
        r"POST /kandidaten/{kandidaatId}/(antwoorden|feiten)",
        r"/profiel/\w+",
    ),
    Between(
        "een antwoord of verbetering zegt ten minste één ding, hoe diep dat ook staat",
        r"POST /kandidaten/{kandidaatId}/(antwoorden|feiten)",
        r"",
    ),
    Between(
        "per dag is er één totaal, en er zijn niet meer plaatsen gereserveerd dan er die dag zijn: een som per dag",
        r"(POST|PATCH) /capaciteitsbronnen.*",
        r"/(reserveringen|totalen)",
    ),
    Between(
        "welke velden bij een eis of gebeurtenis horen, en wat er in kan staan, hangt af van de soort",
        r"(POST|PATCH) /(vacatures|vacatures/{vacatureId}(/antwoorden)?|vacaturetoetsen|.*gebeurtenissen.*)",
        r"/eisen/\d+(/waarde)?|/soort",
    ),
    Between(
        "alleen een leerdoel dat is behaald, heeft een dag waarop dat was, en in een plan staat elk leerdoel één keer",
        r"(POST|PATCH|PUT) /kandidaten.*",
        r"(/ontwikkelplan)?/leerdoelen(/\d+)?",
    ),
    Between(
        "bron en bronnummer horen bij elkaar, ook als een wijziging er een noemt en de ander er niet was",
        r"PATCH .*",
        r"",
    ),
    Between(
        "hoe een plaatsing afliep, past bij haar status en bij de plek of vacature waar zij was",
        r"(POST|PATCH) /(kandidaten/{kandidaatId}/plaatsingen|plaatsingen/{plaatsingId})",
        r"/(eindeReden|vacature|plek|beeindigdOp|status)",
    ),
    Between(
        "een dagdeel staat niet in twee lijsten",
        r"POST /kandidaten/{kandidaatId}/(antwoorden|feiten|scans)|PATCH /scans/{scanId}",
        r"/profiel/dagdelen/waarde/nietBeschikbaar",
    ),
)
"""Never more than ten; the test prints them."""

_OUR_DAYS = st.dates(date(2000, 1, 1), date(2099, 12, 31))
schemathesis.openapi.format("date", _OUR_DAYS.map(str))  # of all days, those that a pattern of ours lets through


def findings(client, cases_each):
    """What an answer did against the description: (operation, what) with the first example of each.

    Args:
        cases_each: how many questions of each of the two kinds an operation gets.
    """
    base = f"{str(client.base_url).rstrip('/')}/v1"
    document = client.get("/v1/openapi.json").json()
    schema = schemathesis.openapi.from_dict(document, config=schemathesis.Config.from_dict({"checks": CHECKS}))
    found, asked, known = {}, collections.Counter(), Acquainted(client)
    for result in schema.get_all_operations():
        operation = result.ok()
        for mode in MODES:
            _ask(operation, mode, base, cases_each, found, asked, known)
    return found, asked


def _ask(operation, mode, base, cases_each, found, asked, known):
    @seed(1)
    @settings(
        max_examples=cases_each,
        deadline=None,
        database=None,
        suppress_health_check=list(HealthCheck),
        phases=[Phase.generate],
    )
    @hypothesis.given(case=operation.as_strategy(generation_mode=mode))
    def ask(case):
        if mode is GenerationMode.POSITIVE:
            case.headers["X-Passend-Rol"] = known.role(operation.definition.raw["operationId"])
            if asked[operation.label] % 2 == 0:
                known.introduce(case)
            if operation.definition.raw["operationId"] in OF_OWN_PEOPLE:
                case.headers["X-Passend-Actor"] = known.consulent_of(case.path_parameters["kandidaatId"])
            if operation.definition.raw["operationId"] in OF_ONESELF:
                case.headers["X-Passend-Actor"] = known.candidate_of(case.formatted_path)
        answer = case.call(base_url=base, timeout=120)
        asked[operation.label] += 1
        try:
            case.validate_response(answer)
        except BaseExceptionGroup as group:
            for one in group.exceptions:
                if not _is_excepted(operation.label, type(one).__name__, answer):
                    found.setdefault((operation.label, type(one).__name__), f"{one}\n{answer.text[:500]}")

    with suppress(Unsatisfiable):  # an operation that nothing can be asked wrongly
        ask()


def _is_excepted(operation, what, answer):
    """Whether what fits was refused for what no schema says, and for nothing else."""
    if what != "RejectedPositiveData" or answer.status_code != 400:
        return False
    faults = answer.json().get("errors", [])
    return bool(faults) and all(fault["code"] in NOT_OF_THE_FORM or _is_named(operation, fault) for fault in faults)


def _is_named(operation, fault):
    return any(
        re.fullmatch(one.operations, operation) and re.fullmatch(one.where, fault["pointer"]) for one in EXCEPTIONS
    )


def told(found):
    """Findings as a person reads them."""
    return [f"{operation}: {what}\n{example}" for (operation, what), example in found.items()]
