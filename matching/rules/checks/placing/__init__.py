"""What is asked when somebody is placed: how long, next to what, with whom, on the way to what."""
