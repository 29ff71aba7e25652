"""Equal treatment: what groups of people get, side by side; of a person nothing is told."""
