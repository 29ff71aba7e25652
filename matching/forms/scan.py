"""An arbeidsmarktwaardescan as a form: when and by whom, the profile, and the chances."""

from typing import Annotated
from uuid import UUID

from pydantic import Field

from matching.domain.candidate import SourceKey
from matching.domain.fact import FactSource
from matching.domain.period import last_day
from matching.domain.scan import Chance, ChanceLevel, Scan
from matching.domain.term import Term
from matching.forms.fact import Told
from matching.forms.form import Form, refused_at
from matching.forms.order import not_before
from matching.forms.profile import ProfileForm, profile_form, profile_of
from matching.forms.values import Code, Day, Label, OptionalDay, OwnWords, Reference, Words

MONTHS_VALID = 12


class ChanceForm(Form):
    """De kans in een beroep, in een regio, op een dag, volgens een bron."""

    occupation: Label = Field(alias="beroep")
    code: Code = Field(default=None, alias="beroepCode")
    region: Words = Field(default="", alias="regio")
    level: ChanceLevel = Field(default=ChanceLevel.ONBEKEND, alias="kans")
    source: Words = Field(default="", alias="bron")
    reference_day: Day = Field(alias="peildatum")

    def chance(self) -> Chance:
        """Give the chance."""
        occupation = Term(self.occupation, self.code)
        return Chance(occupation, self.region, self.level, self.source, self.reference_day)

    @classmethod
    def of(cls, chance: Chance) -> "ChanceForm":
        """Write a chance."""
        return cls.model_construct(
            occupation=chance.occupation.text,
            code=chance.occupation.code,
            region=chance.region,
            level=chance.level,
            source=chance.source,
            reference_day=chance.reference_day,
        )


class ScanForm(Form):
    """Een arbeidsmarktwaardescan. Gegevens zonder bron komen van de scan, op de dag van de scan."""

    candidate: Reference = Field(default="", alias="kandidaat")
    taken_on: Day = Field(alias="afgenomenOp")
    taken_by: Reference = Field(default="", alias="afgenomenDoor", description="Id van de collega of partner.")
    version: Words = Field(default="", alias="versie")
    valid_until: OptionalDay = Field(default=None, alias="geldigTot", description="Leeg: twaalf maanden.")
    profile: ProfileForm = Field(default=ProfileForm(), alias="profiel")
    chances: Annotated[tuple[ChanceForm, ...], Field(max_length=50)] = Field(default=(), alias="kansen")
    motivation: OwnWords = Field(default="", alias="motivatie", description="De eigen woorden van de kandidaat.")

    _valid_later = not_before("valid_until", "taken_on")


def scan_of(form: ScanForm, *, id: UUID, candidate_id: UUID, source_key: SourceKey | None) -> Scan:
    """Give the scan of a form; without a last day it is valid for twelve months (D-1).

    Raises:
        InvalidInputError: the domain refuses it.
    """
    with refused_at("/geldigTot"):
        return Scan(
            id=id,
            candidate_id=candidate_id,
            taken_on=form.taken_on,
            taken_by=form.taken_by,
            version=form.version,
            valid_until=form.valid_until or last_day(form.taken_on, MONTHS_VALID),
            profile=profile_of(form.profile, Told(FactSource.SCAN, form.taken_on)),
            chances=tuple(chance.chance() for chance in form.chances),
            motivation=form.motivation,
            source_key=source_key,
        )


def scan_form(scan: Scan, *, candidate: str) -> ScanForm:
    """Write a scan; `candidate` names the candidate."""
    return ScanForm.model_construct(
        candidate=candidate,
        taken_on=scan.taken_on,
        taken_by=scan.taken_by,
        version=scan.version,
        valid_until=scan.valid_until,
        profile=profile_form(scan.profile),
        chances=tuple(ChanceForm.of(chance) for chance in scan.chances),
        motivation=scan.motivation,
    )
