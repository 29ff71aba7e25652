"""The Dutch documents of every kind, as JSON and as rows of a sheet, and what their text may hold."""
