"""Telling other systems what happened: the event, its signature, and the road to the receiver."""
