"""The bounds of the exchange. Source: the VUM contracts 3.0.0, and vum.md for the detail limit."""

from datetime import timedelta

MOST_MATCHES = 100
"""A source gives at most so many profiles to a question, and says whether there were more."""
MOST_DETAILS = 10
"""A mediator opens at most so many details of one question."""
DETAIL_SECONDS = 10
"""Within so many seconds a detail is there."""
QUESTION_LASTS = timedelta(hours=24)
"""So long details of a question can be opened; eigen beleid, the standard names no time."""
VERSION = "3.0.0"
