"""What is learned from a taxonomy, so that words as people write them find their concept."""
