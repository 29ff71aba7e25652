"""Every operation of the description is asked what fits and what does not: it always answers as described.

Whether everything that fits is also accepted is not held against it yet: a schema does not say which references exist.
"""

from fuzzing import findings, told


def test_every_operation_answers_as_it_is_described(own_client):
    found, asked = findings(own_client, 2)
    assert len(asked) > 140
    assert min(asked.values()) >= 1
    assert told(found) == []
