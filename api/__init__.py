"""Every entrance: HTTP, pages, command line."""
