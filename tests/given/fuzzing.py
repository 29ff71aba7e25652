"""Ask every operation what its description says, and what it says not to ask; with a fixed seed."""

import collections
from contextlib import suppress

import hypothesis
import schemathesis
from hypothesis import HealthCheck, Phase, seed, settings
from hypothesis.errors import Unsatisfiable
from schemathesis import GenerationMode

NOT_HELD = ("RejectedPositiveData",)  # a reference that fits its pattern can still be to nobody: not looked at yet
REFUSALS = [400, 401, 403, 404, 405, 406, 409, 410, 412, 413, 415, 428, 429]
CHECKS = {"negative_data_rejection": {"expected-statuses": REFUSALS}}
MODES = (GenerationMode.POSITIVE, GenerationMode.NEGATIVE)


def findings(client, cases_each):
    """What an answer did against the description: (operation, what) with the first example of each.

    Args:
        cases_each: how many questions of each of the two kinds an operation gets.
    """
    base = f"{str(client.base_url).rstrip('/')}/v1"
    document = client.get("/v1/openapi.json").json()
    schema = schemathesis.openapi.from_dict(document, config=schemathesis.Config.from_dict({"checks": CHECKS}))
    found, asked = {}, collections.Counter()
    for result in schema.get_all_operations():
        operation = result.ok()
        for mode in MODES:
            _ask(operation, mode, base, cases_each, found, asked)
    return found, asked


def _ask(operation, mode, base, cases_each, found, asked):
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
        answer = case.call(base_url=base)
        asked[operation.label] += 1
        try:
            case.validate_response(answer)
        except BaseExceptionGroup as group:
            for one in group.exceptions:
                found.setdefault((operation.label, type(one).__name__), f"{one}\n{answer.text[:500]}")

    with suppress(Unsatisfiable):  # an operation that nothing can be asked wrongly
        ask()


def told(found):
    """Findings as a person reads them, of the kinds that are held."""
    return [f"{operation}: {what}\n{example}" for (operation, what), example in found.items() if what not in NOT_HELD]
