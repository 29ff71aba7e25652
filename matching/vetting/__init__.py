"""Vetting: what a vacancy may not ask, and what a person has to look at before it opens."""
