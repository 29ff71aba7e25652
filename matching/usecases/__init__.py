"""What passend can do, one verb per file. Each takes an `Actor` and commits explicitly."""
