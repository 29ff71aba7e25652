"""What the identity door answers about age on a day: yes or no, never a birth date."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Legality:
    """Booleans on one reference day (D-5). Source: model.md C.2.

    A person whose identity is not known has no Legality: unknown.
    """

    is_16_plus: bool
    is_18_plus: bool
    is_27_plus: bool
    is_under_aow: bool
