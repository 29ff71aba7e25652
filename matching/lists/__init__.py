"""Lists: made from their recipe, as they are saved, and pages of them in words."""
