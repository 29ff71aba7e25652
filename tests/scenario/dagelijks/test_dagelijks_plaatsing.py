"""The scenarios of `plaatsing.feature`."""

from pytest_bdd import scenarios

scenarios("plaatsing.feature")
