"""The scenarios of `vragen.feature`."""

from pytest_bdd import scenarios

scenarios("vragen.feature")
