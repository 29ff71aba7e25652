"""Tasks: opened by what causes them, closed by a person, or by themselves when the reason is gone."""
