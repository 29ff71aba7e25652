"""Placing somebody: may it, until when, and is there a seat? Decided in one place, for a check and for a deed."""
