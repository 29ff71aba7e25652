"""What an employer answered about a vacancy: from whom, and when."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class EmployerAnswer:
    """One answer.

    Attributes:
        fields: the keys of the vacancy that it filled, such as "urenMinimaal".
        told_by: who said so for the employer, by role or name.
        recorded_by: the actor who wrote it down.
    """

    fields: tuple[str, ...]
    on: date
    told_by: str
    recorded_by: str
