"""What the text of a vacancy says: tasks and demands, each with the words it was read from; guesses nothing."""
