"""The scenarios of `ontwikkelplek.feature`."""

from pytest_bdd import scenarios

scenarios("ontwikkelplek.feature")
