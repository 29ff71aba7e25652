"""The scenarios of `werkleerplek.feature`."""

from pytest_bdd import scenarios

scenarios("werkleerplek.feature")
