"""Reports on the screen: tables, each with its chart."""
