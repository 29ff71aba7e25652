"""The door to who somebody is. Ranking, rules, profiles and scoring cannot import it."""
