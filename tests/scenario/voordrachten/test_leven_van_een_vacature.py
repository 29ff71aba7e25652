"""The scenarios of `vacature.feature`."""

from pytest_bdd import scenarios

scenarios("vacature.feature")
