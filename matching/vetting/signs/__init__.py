"""By which words a wish that discriminates can be recognised; one kind a file."""
