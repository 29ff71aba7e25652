"""The pages of a consulent, and of who guides people at work."""
