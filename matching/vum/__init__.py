"""The national exchange of matching data (VUM 3.0): its messages, codes and query language, and ours beside them."""
