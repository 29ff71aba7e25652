"""The reports to the council and the steering group: counted from what was recorded, one report a file."""
