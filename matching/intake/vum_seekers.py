"""Taking in jobseekers of VUM: each becomes a candidate with a scan, and its message is kept beside them."""

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from uuid import UUID, uuid5

from matching.domain.actor import Actor
from matching.domain.candidate import Candidate, CandidateStatus, SourceKey
from matching.domain.period import last_day
from matching.domain.profile import Profile, current
from matching.domain.scan import Scan
from matching.domain.tri import Tri
from matching.errors import Fault
from matching.in_memory.live_vum import is_shared
from matching.service import Service
from matching.storage import Kind
from matching.storage.numbering import id_of_source
from matching.storage.reader import Reader
from matching.vum import codes
from matching.vum.arrivals import SOURCE, Arrived, Tally
from matching.vum.beside import Beside
from matching.vum.candidate import profile_of, seeker_of
from matching.vum.reading import Reading
from matching.vum.untranslated import untranslated_in_seeker

SCAN_VERSION = "VUM 3.0"
SCAN_LASTS_MONTHS = 12
_OF_ONE = "vum-scan"


@dataclass(frozen=True)
class SeekerIntake:
    """One import of jobseekers.

    Attributes:
        owner_id: the aanspreekpunt of who is new.
        shares: whether the profile of who is new may be shown over VUM.
    """

    service: Service
    actor: Actor
    owner_id: UUID
    shares: Tri

    def take_in(self, arrived: Sequence[Arrived], tally: Tally, *, is_dry_run: bool) -> None:
        """Decide on a block and save it in one transaction."""
        with self.service.store.read() as reader:
            decided = self._decided(reader, arrived, tally)
        if not is_dry_run:
            self._save(decided)

    def _decided(self, reader: Reader, arrived: Sequence[Arrived], tally: Tally) -> "list[_Decided]":
        keys = [one.key for one in arrived]
        known = reader.by_source(Kind.CANDIDATE, keys)
        vault = self.service.identity.vault()
        erased = reader.erased_sources([key for key in keys if key not in known], vault)
        found = reader.candidates.many_versions(list(known.values()))
        scans = reader.scans.many_versions([_scan_id(who) for who in found])
        messages = self.service.identity.vum.of(list(found))
        decided = []
        for one in arrived:
            if one.key in erased:
                tally.refuse(one.refused(_ERASED))
                continue
            who = known.get(one.key) or id_of_source(vault, one.key)
            before, version = found.get(who, (None, 0))
            if before is not None and before.merged_into is not None:
                tally.refuse(one.refused(_MERGED))
                continue
            made = self._made(one, who, before)
            scan, scan_version = scans.get(made.scan.id, (None, 0))
            is_same = who in messages and Beside.from_text(messages[who]).message == one.message
            if is_same and scan is not None and _told(scan.profile) == _told(made.scan.profile):
                tally.unchanged += 1
                continue
            tally.count(is_new=before is None)
            tally.shared += before is None and is_shared(made.candidate)
            tally.remark("code zonder vertaling", untranslated_in_seeker(one.message, self.service.crosswalk()))
            decided.append(replace(made, after={who: version, made.scan.id: scan_version}))
        return decided

    def _made(self, one: Arrived, who: UUID, before: Candidate | None) -> "_Decided":
        reading = Reading(self.service.crosswalk(), self.service.today())
        candidate = before or Candidate(
            who, 0, one.key, CandidateStatus.BEMIDDELBAAR, self.owner_id, delen_vum=self.shares
        )
        indication = codes.ANSWERS.get(one.message.get("indicatieLdrRegistratie", 0))
        if indication is not None:
            candidate = replace(candidate, indicatie_banenafspraak=reading.fact(indication))
        scan = _scan(one, who, reading)
        mirror = seeker_of(candidate, current([scan.profile]), reading.crosswalk)
        return _Decided(candidate, scan, Beside(one.message, mirror), {}, candidate != before)

    def _save(self, decided: "Sequence[_Decided]") -> None:
        candidates = [one.candidate for one in decided if one.is_changed]
        after = {object_id: version for one in decided for object_id, version in one.after.items() if version}
        objs: list[Candidate | Scan] = [*candidates, *(one.scan for one in decided)]
        with self.service.store.change(self.actor) as change:
            change.save_many([obj for obj in objs if obj.id not in after], action="ingelezen")
            change.save_many([obj for obj in objs if obj.id in after], action="bijgewerkt_uit_vum", after=after)
            self.service.identity.vum.keep({one.candidate.id: one.beside.as_text() for one in decided})
            change.commit()


@dataclass(frozen=True)
class _Decided:
    """What one message becomes.

    Attributes:
        after: the versions that candidate and scan follow; 0 is new.
    """

    candidate: Candidate
    scan: Scan
    beside: Beside
    after: dict[UUID, int]
    is_changed: bool


_ERASED = Fault("idWerkzoekende", "deze kandidaat is gewist en komt niet terug", "laat dit profiel weg")
_MERGED = Fault("idWerkzoekende", "deze kandidaat is samengevoegd met een andere", "wijzig die andere kandidaat")


def _scan_id(who: UUID) -> UUID:
    return uuid5(who, _OF_ONE)


def _scan(one: Arrived, who: UUID, reading: Reading) -> Scan:
    return Scan(
        id=_scan_id(who),
        candidate_id=who,
        taken_on=reading.on,
        taken_by=SOURCE,
        version=SCAN_VERSION,
        valid_until=last_day(reading.on, SCAN_LASTS_MONTHS),
        profile=profile_of(one.message, reading),
        source_key=SourceKey(SOURCE, one.key.number),
    )


def _told(profile: Profile) -> list[object]:
    """Give what a profile says, whenever it was observed."""
    members = [getattr(profile, one.name) for one in fields(Profile)]
    return [[fact.value for fact in one] if isinstance(one, tuple) else one and one.value for one in members]
