"""The scenarios of `levensloop.feature`."""

from pytest_bdd import scenarios

scenarios("levensloop.feature")
