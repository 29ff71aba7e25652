"""The desks for people: colleagues, candidates, their scans and placements."""

from dataclasses import replace

from matching.desks.desk import Counter, Desk
from matching.domain.candidate import Candidate
from matching.domain.colleague import Colleague
from matching.domain.placement import Placement
from matching.domain.scan import Scan
from matching.domain.steps import CANDIDATE_STEPS
from matching.forms.candidate import CandidateForm, candidate_form, candidate_of
from matching.forms.colleague import ColleagueForm, colleague_form, colleague_of
from matching.forms.placement import PlacementForm, placement_form, placement_of
from matching.forms.scan import ScanForm, scan_form, scan_of
from matching.storage.aggregates import Kind


def _colleague(form: ColleagueForm, at: Counter) -> Colleague:
    stand_ins = tuple(
        at.resolver.colleague(one.colleague, f"/vervangingen/{place}/collega")
        for place, one in enumerate(form.substitutions)
    )
    return colleague_of(form, id=at.id, stand_ins=stand_ins)


def _candidate(form: CandidateForm, at: Counter) -> Candidate:
    return candidate_of(form, **at.numbered, owner_id=at.owner(form.owner), today=at.today, before=at.before)


def _candidate_form(candidate: Candidate) -> CandidateForm:
    return candidate_form(candidate, owner=str(candidate.owner_id))


def _scan(form: ScanForm, at: Counter) -> Scan:
    scan = scan_of(form, id=at.id, candidate_id=at.candidate(form.candidate), source_key=at.source_key)
    return scan if scan.taken_by else replace(scan, taken_by=at.by)


def _scan_form(scan: Scan) -> ScanForm:
    return scan_form(scan, candidate=str(scan.candidate_id))


def _placement(form: PlacementForm, at: Counter) -> Placement:
    return placement_of(
        form,
        id=at.id,
        candidate_id=at.candidate(form.candidate),
        source_key=at.source_key,
        plek_id=at.resolver.optional_id(Kind.PLEK, form.plek, "/plek"),
        vacancy_id=at.resolver.optional_id(Kind.VACANCY, form.vacancy, "/vacature"),
    )


def _placement_form(placement: Placement) -> PlacementForm:
    places = {"plek": str(placement.plek_id or ""), "vacancy": str(placement.vacancy_id or "")}
    return placement_form(placement, candidate=str(placement.candidate_id), **places)


COLLEAGUES = Desk(Kind.COLLEAGUE, ColleagueForm, _colleague, colleague_form, "collega_gewijzigd")
CANDIDATES = Desk(Kind.CANDIDATE, CandidateForm, _candidate, _candidate_form, "kandidaat_gewijzigd", CANDIDATE_STEPS)
SCANS = Desk(Kind.SCAN, ScanForm, _scan, _scan_form, "scan_gewijzigd")
PLACEMENTS = Desk(Kind.PLACEMENT, PlacementForm, _placement, _placement_form, "plaatsing_gewijzigd")
