"""What a person would rather not say is not asked again before the next scan."""

from matching.domain.profile import Profile
from matching.rules.rule import Pair

_FIELDS_BY_RULE = {
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
}


def may_be_asked(rule_code: str, pair: Pair) -> bool:
    """Whether the question of a rule may be put to the person."""
    return not _declined(pair.record.profile, _FIELDS_BY_RULE.get(rule_code, ()))


def may_ask_criterion(criterion_code: str, profile: Profile) -> bool:
    """Whether the questions of a criterion may be put to the person."""
    return not _declined(profile, _FIELDS_BY_CRITERION.get(criterion_code, ()))


def _declined(profile: Profile, field_names: tuple[str, ...]) -> bool:
    return any(fact.value.field in field_names for fact in profile.declined)
