"""The rules of every instrument, one file each: the ladder of places of model.md C.6."""
