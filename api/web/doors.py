"""Which right each page asks; a page that is not here, nobody may see.

Pages go by the name of their function. What an address names must be theirs as well: name it in the path as the API
does (`{vacatureId}`, `{kandidaatId}` ...). A use case may ask more than this.
"""

from collections.abc import Mapping

from matching.domain.permissions import Right

_PAGES: Mapping[Right, str] = {
    Right.SEE_RULES: "show_rules",
    Right.OFFER_WORK: """
        show_own_work show_own_vacancy show_new_vacancy start_vacancy show_vacancy_text keep_vacancy_text
        show_vacancy_step save_vacancy_step show_vacancy_reach show_vacancy_answers send_vacancy
        show_withdrawing withdraw_own_vacancy fill_own_vacancy show_employer_card answer_employer_card send_talk
        """,
    Right.SEE_SELF: """
        show_self show_own_facts show_correction correct_own_facts show_own_proposal answer_proposal_oneself
        withdraw_agreement_oneself answer_placement_oneself
        """,
    Right.SEE_SETUP: "show_setup show_organisations",
    Right.SEE_VACANCIES: "show_vacancies show_vacancy",
    Right.RANK: "make_list",
    Right.SEE_RANKING: "show_list",
    Right.SEE_REPORTS: "show_reports show_report send_report_paper send_report_sheet",
}

DOORS: Mapping[str, Right] = {page: right for right, pages in _PAGES.items() for page in pages.split()}
OPEN = frozenset({
    "show_login", "log_in", "log_out", "show_roles", "choose_role",
    "show_algorithm", "show_privacy", "show_accessibility", "show_versions",
})  # fmt: skip
"""Pages for who is not known yet."""
