"""How well do two profiles fit? Pure arithmetic over columns: no person, no database, no web."""
