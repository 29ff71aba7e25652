"""Why somebody is in no list at all, and how that is said."""

from matching.domain.candidate import Candidate, CandidateStatus

RESTRICTED = "verwerking_beperkt"
MERGED = "samengevoegd"


def reason_outside(candidate: Candidate) -> str | None:
    """Give why somebody is in no list at all, or None. Source: model.md C.4.2."""
    return reason_of(candidate.merged_into is not None, candidate.status, candidate.restricted)


def reason_of(is_merged: bool, status: CandidateStatus, is_restricted: bool) -> str | None:
    """Give the same of what it depends on."""
    if is_merged:
        return MERGED
    if status in (CandidateStatus.AFGESLOTEN, CandidateStatus.GEWIST):
        return status.value
    return RESTRICTED if is_restricted else None


_REFUSALS = {
    MERGED: "{who} is samengevoegd met een andere kandidaat. Maak de lijst van die kandidaat.",
    CandidateStatus.AFGESLOTEN.value: "Het dossier van {who} is afgesloten. Er wordt geen lijst meer van gemaakt.",
    CandidateStatus.GEWIST.value: "De gegevens van {who} zijn gewist. Er is geen lijst meer van.",
    RESTRICTED: "De verwerking van de gegevens van {who} is beperkt. Zolang dat zo is, toont passend geen lijst.",
}


def refusal_of(who: str, reason: str) -> str:
    """Say why there is no list for somebody who is absent from every list, such as "kandidaat K-2041"."""
    sentence = _REFUSALS[reason].format(who=who)
    return sentence[:1].upper() + sentence[1:]
