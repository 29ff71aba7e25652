"""The day's work: what is to be done for whom today, one reason a file. Proposals to people, never decisions."""
