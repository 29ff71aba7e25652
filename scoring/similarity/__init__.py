"""Domain-free arithmetic of likeness: every result in milli, 0..1000."""
