"""Real processes of their own, which can be killed; they start with passend imported, so that they start at once."""

import multiprocessing

PROCESSES = multiprocessing.get_context("forkserver")
PROCESSES.set_forkserver_preload(
    ["matching.service", "matching.usecases.propose_placement", "api.app", "hypothesis", "psycopg"]
)
