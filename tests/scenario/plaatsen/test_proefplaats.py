"""The scenarios of `proefplaats.feature`."""

from pytest_bdd import scenarios

scenarios("proefplaats.feature")
