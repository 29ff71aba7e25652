"""The criteria: one idea of "fits" per file."""
