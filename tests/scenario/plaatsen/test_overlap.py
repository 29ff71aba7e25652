"""The scenarios of `overlap.feature`."""

from pytest_bdd import scenarios

scenarios("overlap.feature")
