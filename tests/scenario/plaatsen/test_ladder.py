"""The scenarios of `ladder.feature`."""

from pytest_bdd import scenarios

scenarios("ladder.feature")
