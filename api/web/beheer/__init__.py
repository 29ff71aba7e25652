"""The pages of who runs passend: which organisations there are, and which numbers hold."""
