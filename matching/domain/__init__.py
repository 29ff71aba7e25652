"""What passend talks about, as frozen values: people, work, facts, days."""
