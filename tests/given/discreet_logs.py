"""What a test run writes on its logs and on stderr, held against everything that is personal of the demo people.

Each process of the suite looks after its own tests: a test during which a log held a name fails, where it stands.
"""

import functools
import re

from this_day import TODAY

from fixtures.situations import demo

NUMBERS = ("111222333", "123456782")
"""The Burgerservicenummers that tests type."""


@functools.cache
def personal():
    """Give a pattern of every name, telephone number, address and birth date of the people of the demo."""
    people = [one.identity for one in demo(TODAY).candidates]
    said = {*NUMBERS}
    for one in people:
        said |= {one.name, one.phone, f"{one.address}, {one.postcode}"}
    words = sorted((re.escape(one) for one in said if len(one) > 6), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(words)})(?!\w)")


def found_in(log):
    """Give what is personal in a log; most logs are empty, and then nobody has to be made up."""
    return sorted(set(personal().findall(log))) if log.strip() else []


def refuse_personal(report):
    """Fail a test of which the logs or stderr tell of a person."""
    told = found_in("\n".join((report.caplog, report.capstderr)))
    if told and report.passed:
        report.outcome = "failed"
        report.longrepr = f"the logs of this test hold what is personal: {', '.join(told)}"
