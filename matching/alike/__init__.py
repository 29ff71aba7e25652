"""People who say the same in what a rule or criterion reads are judged once; all of them get that outcome."""
