"""From records of people and work to columns: the only door from personal data to scoring."""
