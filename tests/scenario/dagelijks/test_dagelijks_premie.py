"""The scenarios of `premie.feature`."""

from pytest_bdd import scenarios

scenarios("premie.feature")
