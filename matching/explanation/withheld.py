"""What a person would rather not say is not asked again before the next scan."""

from matching.domain.record import CandidateRecord

_FIELDS_BY_RULE = {
    "eigen-wens": ("refusals",),
    "startdatum": ("available_from",),
    "uren": ("hours",),
    "werktijden": ("availability",),
    "reistijd": ("transport", "max_travel_minutes", "max_travel_km", "postcode4"),
    "werkvoorwaarde": ("conditions",),
    "vereist-rijbewijs": ("licences",),
    "vereist-certificaat": ("certificates",),
    "vereist-diploma": ("education",),
    "vereist-taal": ("languages",),
    "vereist-vaardigheid": ("skills",),
}
_FIELDS_BY_CRITERION = {
    "vaardigheden": ("skills",),
    "beroep": ("experience",),
    "niveau": ("level", "languages"),
    "gewenste_items": ("licences", "certificates", "education", "skills"),
    "interesse": ("wishes",),
    "uren": ("hours", "availability"),
    "begeleiding": ("guidance",),
    "variatie": ("experience",),
}


def may_be_asked(rule_code: str, record: CandidateRecord) -> bool:
    """Whether the question of a rule may be put to the person."""
    return record.declined.isdisjoint(_FIELDS_BY_RULE.get(rule_code, ()))


def may_ask_criterion(criterion_code: str, record: CandidateRecord) -> bool:
    """Whether the questions of a criterion may be put to the person."""
    return record.declined.isdisjoint(_FIELDS_BY_CRITERION.get(criterion_code, ()))
