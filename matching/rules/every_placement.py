"""What holds for every placement."""

from matching.rules.placing import PlacementRule

EVERY_PLACEMENT: tuple[PlacementRule, ...] = ()
