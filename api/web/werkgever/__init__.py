"""The pages of an employer: own vacancies from the first word to the last, and the cards that were given."""
