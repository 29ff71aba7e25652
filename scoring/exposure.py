"""How much attention a place on a list gets: less, the lower it stands."""

from math import log2


def weight_of_rank(rank: int) -> float:
    """Give the attention of a rank (1 and up), beside 1 for the first place.

    Source: the discount of nDCG, as in Singh and Joachims, Fairness of Exposure in Rankings (KDD 2018).
    """
    return 1 / log2(1 + rank)
