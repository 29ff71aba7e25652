"""Where passend remembers: current state, every version, the grootboek, the inzagelog.

The only place in matching that knows SQL. Callers use `Store`.
"""

from matching.storage.aggregates import Kind
from matching.storage.store import Store

__all__ = ["Kind", "Store"]
