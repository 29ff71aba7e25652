"""What the API answers: thin handlers around use cases."""
