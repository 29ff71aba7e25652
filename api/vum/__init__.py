"""passend as a source of the national exchange: its own paths, headers and errors, beside /v1."""
