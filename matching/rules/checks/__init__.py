"""What a rule computes and says; one idea per file."""
