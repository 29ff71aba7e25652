"""A municipality that is made over HTTP only: each resource in one readable call, as its version one."""

import itertools

from api.schemas import candidate, colleague, employer, placement, plek, scan, seat_source, vacancy

_numbers = itertools.count(1)


class Town:
    """A client that knows how to create resources; every town has a colleague and an employer."""

    def __init__(self, client):
        self.client = client
        self.colleague = self.add("collegas", {**colleague.EXAMPLE, "naam": f"Collega {next(_numbers)}"})
        self.employer = self.add("werkgevers", {**employer.EXAMPLE, **self._owned})

    @property
    def _owned(self):
        return {"aanspreekpunt": self.colleague["id"]}

    def post(self, path, body=None, seen=None, **headers):
        return self.client.post(f"/v1/{path}", json=body, headers=_seen(seen) | headers)

    def patch(self, path, body, seen=1, **headers):
        return self.client.patch(f"/v1/{path}", json=body, headers=_seen(seen) | headers)

    def put(self, path, body, seen=1, **headers):
        return self.client.put(f"/v1/{path}", json=body, headers=_seen(seen) | headers)

    def get(self, path, params=None, **headers):
        return self.client.get(f"/v1/{path}", params=params, headers=headers)

    def read(self, path, params=None, **headers):
        answer = self.get(path, params, **headers)
        assert answer.status_code == 200, answer.text
        return answer.json()

    def add(self, path, body):
        answer = self.post(path, body)
        assert answer.status_code == 201, answer.text
        return answer.json()

    def candidate(self, **given):
        return self.add("kandidaten", candidate.EXAMPLE | self._owned | given)

    def scan(self, who, **given):
        return self.add(f"kandidaten/{who['id']}/scans", scan.EXAMPLE | given)

    def placement(self, who, **given):
        return self.add(f"kandidaten/{who['id']}/plaatsingen", placement.EXAMPLE | given)

    def vacancy(self, **given):
        return self.add("vacatures", vacancy.EXAMPLE | self._owned | {"werkgever": self.employer["id"]} | given)

    def seat_source(self, **given):
        return self.add("capaciteitsbronnen", seat_source.EXAMPLE | self._owned | given)

    def plek(self, **given):
        return self.add("plekken", plek.EXAMPLE | self._owned | {"werkgever": self.employer["id"]} | given)


def _seen(version):
    return {} if version is None else {"If-Match": f'"{version}"'}


def problem(answer, status):
    """Give what a refusal says, once it has the right shape."""
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    told = answer.json()
    assert told["status"] == status
    assert told["detail"]
    return told


def pointers(told):
    return {fault["pointer"] for fault in told["errors"]}
