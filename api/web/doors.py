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
        show_self show_own_facts show_own_correction correct_own_facts show_own_proposal answer_proposal_oneself
        withdraw_agreement_oneself answer_placement_oneself show_objection object_oneself
        """,
    Right.SEE_SETUP: "show_setup show_organisations show_colleagues show_switch show_weights",
    Right.TURN_RANKING: "turn_switch",
    Right.SET_NUMBERS: "show_numbers show_number change_number compare_weights",
    Right.IMPORT: """
        show_imports look_at_upload show_upload take_in_upload send_refused_rows send_example
        """,
    Right.CHANGE_EMPLOYERS: "show_organisation judge_organisation show_new_organisation register_new_organisation",
    Right.CHANGE_COLLEAGUES: "show_colleague change_colleague show_new_colleague register_new_colleague",
    Right.SEE_ALL_KEPT: "send_all_kept_paper send_all_kept_data",
    Right.SEE_VACANCIES: "show_vacancies show_vacancy",
    Right.RANK: """
        make_list make_plek_list refine_list explore
        keep_search_of_list show_kept_search rename_kept_search open_kept_search drop_kept_search
        """,
    Right.SEE_RANKING: "show_list show_person compare show_taking_along take_along",
    Right.PUT_FORWARD: "put_forward show_asking ask_people take_step show_questions answer_question",
    Right.SEE_PROPOSALS: "show_proposals show_plek_proposals show_proposal",
    Right.SEE_REPORTS: "show_reports show_report send_report_paper send_report_sheet",
    Right.AUDIT: "show_fairness",
    Right.DO_TASKS: "show_tasks show_task finish_task hand_task_over",
    Right.CHANGE_CANDIDATES: """
        show_people look_for_person show_candidate show_facts confirm_chosen show_correction correct_topic
        show_chances show_ladder show_scan_question keep_scan_answer finish_scan show_plan_form write_plan
        show_mediation turn_mediation
        """,
    Right.CHECK_PLACEMENT: "show_check show_placement show_step do_step show_waiting",
    Right.OPEN_IN_NEED: "ask_in_need",
    Right.SEE_LOOKS: "show_looks",
    Right.REVIEW_LOOKS: "conclude_looks",
    Right.GIVE_CODE: "make_login_code withdraw_code",
    Right.REGISTER_IDENTITY: "show_new_person register_person",
    Right.EVALUATE: "show_guided show_guided_person evaluate_guided achieve_guided",
    Right.PROPOSE: "propose show_group propose_group show_proposed_group",
    Right.MERGE: """
        show_doubles show_pair merge_pair show_double_vacancies show_vacancy_pair merge_vacancy_pair
        """,
    Right.PLACE: """
        show_premiums show_premium decide_on_premium show_cases weigh_case show_case decide_on_case
        """,
    Right.SEE_PLEKKEN: "show_seats show_plek",
    Right.SEARCH: "show_search search_all",
    Right.OWN_SESSIONS: "show_sessions end_sessions_of_oneself",
}

DOORS: Mapping[str, Right] = {page: right for right, pages in _PAGES.items() for page in pages.split()}
_OPEN = """
    show_login log_in log_out show_roles choose_role
    show_algorithm show_privacy show_accessibility show_versions
    come_back hear_goodbye show_keys show_goodbye show_code_entry enter_code
    """
OPEN = frozenset(_OPEN.split())
"""Pages for who is not known yet."""
