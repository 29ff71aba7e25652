"""The numbers of watching over passend: how long access in need lasts, and what stands in the weekly review."""

from matching.rules.limit import own_limit

ACCESS_LASTS = own_limit("toezicht-noodtoegang", "Noodtoegang duurt 24 uur en gaat daarna vanzelf dicht.", hours=24)
MANY_LOOKS = own_limit(
    "toezicht-veel-mensen", "Wie in een week 50 mensen of meer bekijkt, staat op de lijst.", times=50
)
NOT_OWN = own_limit(
    "toezicht-niet-eigen", "Wie in een week 10 mensen of meer bekijkt die niet bij hem horen, staat erop.", times=10
)
SAME_PERSON = own_limit("toezicht-zelfde-mens", "Wie door 5 collega's of meer is bekeken, staat op de lijst.", times=5)
NIGHT_FROM = own_limit("toezicht-nacht-vanaf", "Vanaf 20 uur telt een inzage als 's avonds of 's nachts.", hours=20)
NIGHT_UNTIL = own_limit("toezicht-nacht-tot", "Tot 7 uur telt een inzage als 's nachts.", hours=7)
FIRST_ONLY = own_limit(
    "toezicht-alleen-bovenste",
    "Wie in 13 weken 5 kaarten of meer gaf, allemaal van wie bovenaan de lijst stond, staat op de lijst.",
    times=5,
)
LIMITS = (ACCESS_LASTS, MANY_LOOKS, NOT_OWN, SAME_PERSON, NIGHT_FROM, NIGHT_UNTIL, FIRST_ONLY)
