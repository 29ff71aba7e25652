"""Every vacancy against everybody: the only place that knows a distributed engine. Engines only move work."""
