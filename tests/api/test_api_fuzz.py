"""Every operation of the description is asked what fits and what does not: it always answers as described.

What fits is taken, unless it refers to nobody, does not go with how things stand, or breaks one of ten named rules.
"""

from fuzzing import EXCEPTIONS, findings, told


def test_every_operation_answers_as_it_is_described(own_client):
    found, asked = findings(own_client, 2)
    print(*(f"{one.operations}  {one.where}: {one.why}" for one in EXCEPTIONS), sep="\n")  # noqa: T201
    assert len(asked) > 140
    assert min(asked.values()) >= 1
    assert len(EXCEPTIONS) <= 10
    assert told(found) == []
