"""Which page of something is shown, and how many there are."""

from collections.abc import Iterable
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field
from typing_extensions import TypedDict

from matching.domain.ranking_request import Page


class PageQuery(BaseModel):
    """Welke bladzijde u wilt zien."""

    model_config = ConfigDict(extra="forbid")

    pagina: int = Field(default=1, ge=1, le=100_000, description="De eerste bladzijde is 1.")
    omvang: int = Field(default=25, ge=1, le=200, description="Ten hoogste zoveel rijen op een bladzijde.")

    @property
    def page(self) -> Page:
        """The page that is asked for."""
        return Page(number=self.pagina, size=self.omvang)


class Pagina(TypedDict):
    """De bladzijde die u ziet."""

    nummer: int
    omvang: int
    aantalPaginas: int


class ObjectsQuery(PageQuery):
    """Welk deel van een lijst u wilt zien."""

    na: UUID | None = Field(
        default=None,
        description=(
            "Wat na dit komt: `volgende` uit het vorige antwoord. Zo ziet u alles precies één keer, ook als er "
            "intussen iets bij komt of weggaat. `pagina` telt dan niet."
        ),
    )

    @property
    def page(self) -> Page:
        """The page that is asked for."""
        return Page(number=self.pagina, size=self.omvang, after=self.na)


def page_json(page: Page, totals: Iterable[int]) -> Pagina:
    """Write the page; the longest of the lists says how many pages there are."""
    longest = max(totals, default=0)
    return {"nummer": page.number, "omvang": page.size, "aantalPaginas": max(1, -(-longest // page.size))}
