"""The scenarios of `telefoon.feature`."""

from pytest_bdd import scenarios

scenarios("telefoon.feature")
