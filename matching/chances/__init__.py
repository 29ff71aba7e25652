"""The kansen of one person: occupations by fit and by what is on offer (A-59)."""
