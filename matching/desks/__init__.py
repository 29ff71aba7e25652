"""The desks where things are handed in: one per kind, that knows its form and what it may become."""
