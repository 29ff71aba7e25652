"""The scenarios of `andere_instrumenten.feature`."""

from pytest_bdd import scenarios

scenarios("andere_instrumenten.feature")
