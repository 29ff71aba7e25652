"""The scenarios of `leerwerkplek.feature`."""

from pytest_bdd import scenarios

scenarios("leerwerkplek.feature")
