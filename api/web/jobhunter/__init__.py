"""The room of a jobhunter."""
