"""The scenarios of `participatiebaan.feature`."""

from pytest_bdd import scenarios

scenarios("participatiebaan.feature")
