"""The scenarios of `geheugen.feature`."""

from pytest_bdd import scenarios

scenarios("geheugen.feature")
