"""What an import of a sheet is made of: reading a row, finding whom it is about, and what it changes."""
