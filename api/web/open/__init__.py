"""Pages for everybody, also for who is not known."""
