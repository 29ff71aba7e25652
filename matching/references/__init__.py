"""What a text in a form refers to: something of a source, a short number, an id, or a colleague by name."""
