"""The scenarios of `kaart.feature`."""

from pytest_bdd import scenarios

scenarios("kaart.feature")
