"""The days of a week and the parts of a day, as they stand on pages."""

DAYS: tuple[tuple[str, str], ...] = (
    ("ma", "maandag"), ("di", "dinsdag"), ("wo", "woensdag"), ("do", "donderdag"),
    ("vr", "vrijdag"), ("za", "zaterdag"), ("zo", "zondag"),
)  # fmt: skip
PARTS = ("ochtend", "middag", "avond", "nacht")
