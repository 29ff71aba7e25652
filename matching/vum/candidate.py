"""A jobseeker of VUM and what we know of a person: `profile_of` reads, `seeker_of` writes.

Every field stands in docs/reference/vum-mapping.md, also those that we only
keep. What nobody can read (a code without translation) becomes no fact.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from matching.domain.candidate import Candidate
from matching.domain.crosswalk import Crosswalk
from matching.domain.dagdelen import Availability
from matching.domain.fact import Fact
from matching.domain.profile import Profile
from matching.domain.statements import (
    Certificate,
    ConditionAnswer,
    Experience,
    Guidance,
    Hours,
    Language,
    Licence,
    MeansOfTransport,
    Skill,
    Wish,
)
from matching.domain.term import Term
from matching.domain.tri import Tri
from matching.domain.work import Ability, Werkvoorwaarde
from matching.vum import codes
from matching.vum.beside import in_no_order, without_empty
from matching.vum.kinds import day_in
from matching.vum.learning import competences_in, education_in, education_of, skills_in
from matching.vum.occupations import beroep_of, occupation_in
from matching.vum.reader import at
from matching.vum.reading import Reading
from matching.vum.working_times import OFFICE_HOURS, hours_in, hours_of

Json = dict[str, Any]
NO_LETTERS = "AA"
"""We know four digits of a postcode; the exchange wants letters too, and only looks at the area."""


def profile_of(seeker: Mapping[str, Any], reading: Reading) -> Profile:
    """Give what a jobseeker of the standard tells us.

    Args:
        seeker: detail or match, checked and without what is empty.
    """
    able = seeker.get("arbeidsmarktkwalificatie", {})
    level = able.get("codeWerkEnDenkniveauWerkzoekende")
    postcode = at(seeker, "mobiliteit.bemiddelingspostcode")
    hours = hours_in(seeker)
    return Profile(
        skills=reading.facts(Skill(term) for term in skills_in(able, reading.crosswalk)),
        competences=reading.facts(competences_in(able)),
        experience=reading.facts(_experience(able, reading.crosswalk)),
        education=reading.facts(education_in(able)),
        certificates=reading.facts(_certificates(able)),
        languages=reading.facts(_languages(able)),
        licences=reading.facts(Licence(one["codeSoortRijbewijs"]) for one in _with(able, "rijbewijs", _LICENCE)),
        transport=reading.facts(_transport(seeker)),
        conditions=reading.facts(_conditions(seeker)),
        wishes=reading.facts(Wish(term) for term in _wished(seeker, reading.crosswalk)),
        level=reading.one(level if level in codes.LEVELS else None),
        hours=reading.one(None if hours == (None, None) else Hours(*hours)),
        availability=reading.one(_availability(seeker)),
        available_from=reading.one(day_in(at(seeker, "flexibiliteit.datumAanvangBeschikbaarVoorWerk"))),
        max_travel_minutes=reading.one(at(seeker, "mobiliteit.maximaleReistijd")),
        max_travel_km=reading.one(at(seeker, "mobiliteit.maximaleReisafstand")),
        postcode4=reading.one(postcode[:4] if postcode and postcode[0] != "0" else None),
        guidance=reading.one(_guidance(seeker)),
    )


_LICENCE, _INTEREST = "codeSoortRijbewijs", "naamInteresse"


def _with(value: Mapping[str, Any], name: str, field: str) -> Iterator[Json]:
    """Give the items of a list that have this field."""
    return (one for one in value.get(name, ()) if field in one)


def _experience(able: Mapping[str, Any], crosswalk: Crosswalk) -> Iterator[Experience]:
    for one in able.get("werkervaring", ()):
        occupation = occupation_in(one.get("beroep", {}), crosswalk)
        if occupation is not None:
            start, end = (day_in(one.get(name)) for name in ("datumAanvangWerkzaamheden", "datumEindeWerkzaamheden"))
            yield Experience(occupation, start=start, end=end)


def _certificates(able: Mapping[str, Any]) -> Iterator[Certificate]:
    for one in _with(able, "cursus", "naamCursus"):
        has = codes.ANSWERS.get(one.get("indicatieCertificaat", 0))
        if has is not None:
            yield Certificate(one["naamCursus"], has)


def _languages(able: Mapping[str, Any]) -> Iterator[Language]:
    for one in _with(able, "taalbeheersing", "codeTaal"):
        for name, aspect in codes.ASPECTS.items():
            if one.get(name) in codes.LANGUAGE_LEVELS:
                yield Language(one["codeTaal"], aspect, one[name])


def _transport(seeker: Mapping[str, Any]) -> Iterator[MeansOfTransport]:
    for one in seeker.get("vervoermiddel", ()):
        means = codes.MEANS.get(one.get("codeVervoermiddel", 0))
        has = codes.ANSWERS.get(one.get("indicatieBeschikbaarVoorWoonWerkverkeer", 0))
        if means is not None and has is not None:
            yield MeansOfTransport(means, has)


def _conditions(seeker: Mapping[str, Any]) -> Iterator[ConditionAnswer]:
    irregular = codes.ANSWERS.get(at(seeker, "flexibiliteit.indicatieOnregelmatigWerkOfPloegendienst") or 0)
    if irregular is not None:
        can = Ability.KAN if irregular is Tri.JA else Ability.KAN_NIET
        yield ConditionAnswer(Werkvoorwaarde.ONREGELMATIG_PLOEGEN, can)


def _wished(seeker: Mapping[str, Any], crosswalk: Crosswalk) -> Iterator[Term]:
    """Give the occupations somebody wants, and in their own words what interests them."""
    found = [occupation_in(one, crosswalk) for one in seeker.get("bemiddelingsberoep", ())]
    yield from (term for term in found if term is not None)
    for one in _with(seeker.get("arbeidsmarktkwalificatie", {}), "interesse", _INTEREST):
        yield Term(one[_INTEREST])


def _availability(seeker: Mapping[str, Any]) -> Availability | None:
    """Office hours asked for are times on which somebody can; not asked for says nothing of when."""
    wants = at(seeker, "werktijden.indicatieKantoortijden") == codes.YES
    return Availability(OFFICE_HOURS, OFFICE_HOURS) if wants else None


def _guidance(seeker: Mapping[str, Any]) -> Guidance | None:
    needed = codes.ANSWERS.get(at(seeker, "eisAanWerk.indicatieBegeleiding") or 0)
    return None if needed is None else Guidance(needed)


def seeker_of(candidate: Candidate, profile: Profile, crosswalk: Crosswalk) -> Json:
    """Write somebody as a jobseeker of the standard; who it is and whom to call is not in it."""
    postcode = profile.postcode4.value + NO_LETTERS if profile.postcode4 else None
    indication = candidate.indicatie_banenafspraak
    needed = profile.guidance.value.needed if profile.guidance else Tri.ONBEKEND
    return without_empty(
        {
            "arbeidsmarktkwalificatie": _able(profile, crosswalk),
            "bemiddelingsberoep": in_no_order(beroep_of(fact.value.term, crosswalk) for fact in profile.wishes),
            "eisAanWerk": {"indicatieBegeleiding": codes.ANSWER_CODES.get(needed)},
            "flexibiliteit": {
                "datumAanvangBeschikbaarVoorWerk": _day(profile.available_from),
                "indicatieOnregelmatigWerkOfPloegendienst": _irregular(profile),
            },
            "indicatieLdrRegistratie": codes.ANSWER_CODES.get(indication.value) if indication else None,
            "mobiliteit": {
                "bemiddelingspostcode": postcode,
                "maximaleReisafstand": profile.max_travel_km.value if profile.max_travel_km else None,
                "maximaleReistijd": profile.max_travel_minutes.value if profile.max_travel_minutes else None,
            },
            "vervoermiddel": in_no_order(_means(fact.value) for fact in profile.transport),
            "werktijden": _working_times(profile),
        }
    )


def _able(profile: Profile, crosswalk: Crosswalk) -> Json:
    has = (fact.value for fact in profile.skills if fact.value.has is Tri.JA)
    skills = (crosswalk.skill_code(skill.term) for skill in has)
    return {
        "codeWerkEnDenkniveauWerkzoekende": profile.level.value if profile.level else None,
        "competentiebeheersing": in_no_order({"codeCompetentie": code} for code in skills),
        "cursus": in_no_order(
            {"naamCursus": fact.value.name[:120], "indicatieCertificaat": codes.ANSWER_CODES.get(fact.value.has)}
            for fact in profile.certificates
        ),
        "interesse": in_no_order(
            {_INTEREST: fact.value.term.text[:120]}
            for fact in profile.wishes
            if not crosswalk.occupation_code(fact.value.term)
        ),
        "opleiding": in_no_order(education_of(fact.value) for fact in profile.education),
        "rijbewijs": in_no_order(
            {_LICENCE: fact.value.category.upper()} for fact in profile.licences if fact.value.has is Tri.JA
        ),
        "taalbeheersing": _spoken(profile),
        "werkervaring": in_no_order(
            {
                "beroep": beroep_of(fact.value.occupation, crosswalk),
                "datumAanvangWerkzaamheden": str(fact.value.start or ""),
                "datumEindeWerkzaamheden": str(fact.value.end or ""),
            }
            for fact in profile.experience
        ),
    }


def _spoken(profile: Profile) -> list[Json]:
    by_language: dict[str, Json] = {}
    for fact in profile.languages:
        language = by_language.setdefault(fact.value.iso639_3, {"codeTaal": fact.value.iso639_3})
        language[codes.ASPECT_FIELDS[fact.value.aspect]] = fact.value.level
    return in_no_order(by_language.values())


def _means(held: MeansOfTransport) -> Json:
    code, has = codes.MEANS_CODES.get(held.kind), codes.ANSWER_CODES.get(held.has)
    known = code is not None and has is not None
    return {"codeVervoermiddel": code, "indicatieBeschikbaarVoorWoonWerkverkeer": has} if known else {}


def _irregular(profile: Profile) -> int | None:
    said = [f.value.ability for f in profile.conditions if f.value.condition is Werkvoorwaarde.ONREGELMATIG_PLOEGEN]
    return (codes.YES if said[0] is Ability.KAN else codes.NO) if said else None


def _working_times(profile: Profile) -> Json:
    hours = profile.hours.value if profile.hours else Hours(None, None)
    return {
        **hours_of((hours.minimum, hours.maximum)),
        "indicatieKantoortijden": _office_hours(profile),
    }


def _office_hours(profile: Profile) -> int | None:
    """Say ja when somebody can all through office hours, nee when known never in them."""
    times = profile.availability.value if profile.availability else Availability(0, 0)
    if times.available & OFFICE_HOURS == OFFICE_HOURS:
        return codes.YES
    return codes.NO if times.known & OFFICE_HOURS == OFFICE_HOURS and not times.available & OFFICE_HOURS else None


def _day(fact: Fact[date] | None) -> str:
    return str(fact.value) if fact else ""
