"""The only place that knows file formats: what others publish, read into our own values."""
