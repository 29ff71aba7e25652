"""Who may see which page, written down by hand from law.md B.9 and design.md 6; not read from the product.

Pages go by the name of their function; letters as in `role_table`. A system sees no pages.
"""

from role_table import LETTERS

FOR_EVERYBODY = {"show_login", "log_in", "log_out", "show_roles", "choose_role"}
FOR_EVERYBODY |= {"come_back", "hear_goodbye", "show_keys", "show_goodbye"}  # at a provider
FOR_EVERYBODY |= {"show_code_entry", "enter_code"}
FOR_EVERYBODY |= {"show_algorithm", "show_privacy", "show_accessibility", "show_versions"}

_TABLE = """
kjwcgobra  show_rules
ba         show_setup show_organisations show_colleagues show_switch show_weights
b          turn_switch show_numbers show_number change_number compare_weights
b          show_imports look_at_upload show_upload take_in_upload send_refused_rows send_example
jcb        show_organisation judge_organisation show_new_organisation register_new_organisation
jcb        show_doubles show_pair merge_pair
jcb        show_double_vacancies show_vacancy_pair merge_vacancy_pair
jcb        show_colleague change_colleague show_new_colleague register_new_colleague
ba         show_looks conclude_looks
c          ask_in_need
k          show_self show_own_facts show_own_correction correct_own_facts show_own_proposal answer_proposal_oneself
k          withdraw_agreement_oneself answer_placement_oneself
k          show_objection object_oneself
kc         send_all_kept_paper send_all_kept_data
w          show_own_work show_own_vacancy show_new_vacancy start_vacancy show_vacancy_text keep_vacancy_text
w          show_vacancy_step save_vacancy_step show_vacancy_reach show_vacancy_answers send_vacancy
w          show_withdrawing withdraw_own_vacancy fill_own_vacancy show_employer_card answer_employer_card send_talk
jwcgoba    show_vacancies show_vacancy
jc         make_list make_plek_list refine_list explore
jc         keep_search_of_list show_kept_search rename_kept_search open_kept_search drop_kept_search
jca        show_list show_person compare show_taking_along take_along
jc         put_forward show_asking ask_people take_step
jcgoba     show_proposals show_plek_proposals show_proposal
jcbras     show_reports show_report send_report_paper send_report_sheet
bra        show_fairness
jcgob      show_tasks show_task finish_task hand_task_over
jc         show_people look_for_person show_candidate show_facts confirm_chosen show_correction correct_topic
jc         show_chances show_ladder show_questions answer_question
jc         show_scan_question keep_scan_answer finish_scan show_plan_form write_plan
jc         show_mediation turn_mediation show_waiting
c          show_new_person register_person
c          make_login_code withdraw_code
cgo        show_guided show_guided_person evaluate_guided achieve_guided
jcgoba     show_seats show_plek
c          show_premiums show_premium decide_on_premium
c          show_cases weigh_case show_case decide_on_case
kjwcgobra  show_sessions end_sessions_of_oneself
jwcgob     show_search search_all
jc         show_group propose_group show_proposed_group
jc         show_check propose show_placement show_step do_step
"""

ROWS = [line.split() for line in _TABLE.splitlines() if line.strip()]
MAY = {page: {LETTERS[letter] for letter in letters} for letters, *pages in ROWS for page in pages}
PEOPLE = [role for role in LETTERS.values() if role != "systeem"]
