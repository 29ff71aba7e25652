"""What an alarm is about, in a sentence."""

from matching.fairness.comparing import Compared


def look_here(one: Compared) -> str:
    """Say of an alarm what it is about."""
    ratio = one.selection.ratio
    told = "de cijfers zijn niet getoond" if ratio is None else f"{number(ratio)} van wie het best af is"
    return f"{one.measure.label.rstrip('.')}; {one.characteristic.label.lower()} '{one.group}': {told}."


def number(figure: float) -> str:
    """Write a ratio: 0,82."""
    return f"{figure:.2f}".replace(".", ",")
