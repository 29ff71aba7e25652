"""The heart: who or what is ranked, is to be asked about, is excluded, in which order.

Pure: columns in, positions out. The definition is model.md C.4.
"""

from matching.ranking.group import NEVER, Group, anew, changed, held_once, joined
from matching.ranking.lot import default_seed, splitmix64
from matching.ranking.offer import Offer, Work
from matching.ranking.shown import PeopleSieve, people_shown
from matching.ranking.three_lists import Ranking, divide, judged, rank, rank_work

__all__ = [
    "NEVER",
    "Group",
    "Offer",
    "PeopleSieve",
    "Ranking",
    "Work",
    "anew",
    "changed",
    "default_seed",
    "divide",
    "held_once",
    "joined",
    "judged",
    "people_shown",
    "rank",
    "rank_work",
    "splitmix64",
]
