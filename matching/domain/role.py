"""In which role somebody works with passend. Nobody has a role by default."""

from enum import StrEnum


class Role(StrEnum):
    """The roles; one token may carry more than one."""

    KANDIDAAT = "kandidaat"
    JOBHUNTER = "jobhunter"
    WERKGEVER = "werkgever"
    CONSULENT = "consulent"
    WERKBEGELEIDER = "werkbegeleider"
    JOBCOACH = "jobcoach"
    BEHEERDER = "beheerder"
    RAPPORTAGE = "rapportage"
    AUDITOR = "auditor"
    SYSTEEM = "systeem"
