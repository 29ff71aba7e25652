"""Putting somebody forward for work: the steps of a voordracht, the card of the employer, and what lapses."""
