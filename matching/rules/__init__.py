"""Rules as values: who may, who may not, why, and what could change it."""
