"""Messages by mail: written in the change that causes them, sent afterwards, and heard of when they come back."""
