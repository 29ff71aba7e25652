"""Rules about every placement, whatever the instrument."""

from matching.rules.checks.placing.overlap import NoSameInstrumentAtOnce, NoSharedDagdeel
from matching.rules.placing import PlacementRule, Topic
from matching.rules.rule import EIGEN_BELEID, RuleKind

EVERY_PLACEMENT = (
    PlacementRule(
        code="een-tegelijk",
        statement="Twee plaatsingen van hetzelfde instrument zijn niet tegelijk.",
        kind=RuleKind.EIGEN,
        topic=Topic.DUUR,
        check=NoSameInstrumentAtOnce(),
        source=EIGEN_BELEID,
    ),
    PlacementRule(
        code="dagdeel-vrij",
        statement="Op een dagdeel is iemand op één plaats.",
        kind=RuleKind.EIGEN,
        topic=Topic.DUUR,
        check=NoSharedDagdeel(),
        source=EIGEN_BELEID,
    ),
)
