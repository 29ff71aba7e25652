"""Every page of a jobhunter by name, with its address; states that only a form leads to are filled in."""

from collections.abc import Mapping


def addresses(list_path: str, numbers: list[str]) -> Mapping[str, str]:
    """Give the pages around one list, given some people who stand on it."""
    beside = "&".join(f"kandidaat={number}" for number in numbers[:4])
    return {
        "own-vacancies": "/",
        "all-vacancies": "/?van=alle",
        "no-vacancies": "/?van=mij&stand=wacht",
        "vacancy": "/vacatures/V-101",
        "ranked": list_path,
        "to-ask": f"{list_path}?lijst=uitvragen&kies=2",
        "excluded": f"{list_path}?lijst=uitgesloten",
        "explained": f"{list_path}/kandidaten/{numbers[0]}",
        "beside": f"{list_path}/vergelijking?{beside}",
        "beside-nobody": f"{list_path}/vergelijking",
        "asking": f"{list_path}/vragen?{beside}",
        "taking-along": f"{list_path}/meenemen",
        "what-if": "/vacatures/V-101/verkenning",
        "what-if-two": "/vacatures/V-101/verkenning?wijziging=eis-1&wijziging=werktijden",
        "proposals": "/vacatures/V-101/voordrachten",
    }


def begin_proposal(page, list_path: str, number: str) -> str:
    """Go to the voordracht of somebody on a list, begun when there is none; give its address."""
    page.goto(f"{list_path}/kandidaten/{number}")
    begun = page.get_by_role("link", name="Naar de voordracht")
    (begun if begun.count() else page.get_by_role("button", name="Begin een voordracht")).click()
    page.wait_for_url("**/voordrachten/*", wait_until="load")
    return page.url
