"""How a form becomes an object of its kind, and an object its form: one assembler per kind for every way in and out."""
