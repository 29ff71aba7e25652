"""The words of each criterion, one idea per file, beside `scoring.criteria`."""
