"""The scenarios of `vragen-en-antwoorden.feature`."""

from pytest_bdd import scenarios

scenarios("vragen-en-antwoorden.feature")
