"""Property tests build their rows with the words of the unit tests."""

import sys
from pathlib import Path

from hypothesis import settings

sys.path.append(str(Path(__file__).parents[2] / "unit" / "scoring"))

settings.register_profile("patient", deadline=None)
settings.load_profile("patient")
