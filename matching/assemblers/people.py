"""The assemblers of people: colleagues, candidates, their scans and placements."""

from dataclasses import replace

from matching.assemblers.assembler import Assembler, Link
from matching.assemblers.context import Context, Names
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


def _colleague(form: ColleagueForm, at: Context) -> Colleague:
    stand_ins = tuple(
        at.ids.colleague(one.colleague, f"/vervangingen/{place}/collega")
        for place, one in enumerate(form.substitutions)
    )
    return colleague_of(form, id=at.id, stand_ins=stand_ins)


def _colleague_form(colleague: Colleague, _: Names) -> ColleagueForm:
    return colleague_form(colleague)


def _candidate(form: CandidateForm, at: Context) -> Candidate:
    return candidate_of(form, **at.numbered, owner_id=at.owner(form.owner), today=at.today, before=at.before)


def _candidate_form(candidate: Candidate, names: Names) -> CandidateForm:
    return candidate_form(candidate, owner=names.colleague(candidate.owner_id))


def _scan(form: ScanForm, at: Context) -> Scan:
    scan = scan_of(form, id=at.id, candidate_id=at.candidate(form.candidate), source_key=at.elsewhere)
    return scan if scan.taken_by else replace(scan, taken_by=at.by)


def _scan_form(scan: Scan, names: Names) -> ScanForm:
    return scan_form(scan, candidate=names.reference(Kind.CANDIDATE, scan.candidate_id))


def _placement(form: PlacementForm, at: Context) -> Placement:
    return placement_of(
        form,
        id=at.id,
        candidate_id=at.candidate(form.candidate),
        source_key=at.elsewhere,
        plek_id=at.ids.optional_id(Kind.PLEK, form.plek, "/plek"),
        vacancy_id=at.ids.optional_id(Kind.VACANCY, form.vacancy, "/vacature"),
        guide_id=at.ids.colleague(form.guide, "/werkbegeleider") if form.guide else None,
        consultant_id=at.ids.colleague(form.consultant, "/consulent") if form.consultant else None,
        before=at.before,
    )


def _placement_form(placement: Placement, names: Names) -> PlacementForm:
    return placement_form(
        placement,
        candidate=names.reference(Kind.CANDIDATE, placement.candidate_id),
        plek=names.reference(Kind.PLEK, placement.plek_id),
        vacancy=names.reference(Kind.VACANCY, placement.vacancy_id),
        guide=names.colleague(placement.guide_id) if placement.guide_id else "",
        consultant=names.colleague(placement.consultant_id) if placement.consultant_id else "",
    )


_WHOM = Link("kandidaat", Kind.CANDIDATE, "candidate_id")
_WHERE = (Link("plek", Kind.PLEK, "plek_id"), Link("vacature", Kind.VACANCY, "vacancy_id"))
COLLEAGUES = Assembler(Kind.COLLEAGUE, ColleagueForm, _colleague, _colleague_form, "collega_gewijzigd")
CANDIDATES = Assembler(
    Kind.CANDIDATE, CandidateForm, _candidate, _candidate_form, "kandidaat_gewijzigd", steps=CANDIDATE_STEPS
)
SCANS = Assembler(Kind.SCAN, ScanForm, _scan, _scan_form, "scan_gewijzigd", (_WHOM,))
PLACEMENTS = Assembler(
    Kind.PLACEMENT, PlacementForm, _placement, _placement_form, "plaatsing_gewijzigd", (_WHOM, *_WHERE)
)
