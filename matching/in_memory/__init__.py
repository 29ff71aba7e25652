"""What one process holds in memory: people and work that follow the ledger, and what is dear to make."""
