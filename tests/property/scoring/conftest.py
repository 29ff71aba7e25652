"""Property tests build their rows with the words of the unit tests."""

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parents[2] / "unit" / "scoring"))
