"""The scenarios of `daarna.feature`."""

from pytest_bdd import scenarios

scenarios("daarna.feature")
