"""Deeds that write in both databases, in a process that is killed after the first commit and before the second."""

import os
import signal
from dataclasses import replace

from municipality import CONSULENT, Databases, identity
from people import OWNER_ID

from matching.domain.candidate import Candidate, CandidateStatus, SourceKey
from matching.service import Service
from matching.storage.change import Change
from matching.usecases.erase_candidate import erase_candidate
from matching.usecases.register_candidate import register_candidate
from matching.usecases.register_identity import register_identity


def die_in_between(databases: Databases, deed: str, person_id) -> None:
    """Do a deed; where the change would be committed, this process ends."""
    service = Service.open(databases.url, databases.identity_url, databases.data_dir)
    Change.commit = lambda _: os.kill(os.getpid(), signal.SIGKILL)
    DEEDS[deed](service, person_id)


def erase_and_die_after_the_commit(databases: Databases, person_id) -> None:
    """Erase somebody; as soon as that is committed, this process ends."""
    service, commit = Service.open(databases.url, databases.identity_url, databases.data_dir), Change.commit

    def commit_and_die(change):
        commit(change)
        os.kill(os.getpid(), signal.SIGKILL)

    Change.commit = commit_and_die
    erase(service, person_id)


def write_who_it_is(service: Service, person_id):
    after = replace(identity(person_id), name="Piet Pietersen")
    return register_identity(service.store, service.identity, CONSULENT, after, after=1)


def erase(service: Service, person_id):
    return erase_candidate(service.store, service.identity, CONSULENT, person_id)


def register_somebody(service: Service, person_id):
    new = Candidate(person_id, 0, SourceKey.made_here(person_id), CandidateStatus.INTAKE, OWNER_ID)
    return register_candidate(service.store, service.identity, CONSULENT, new, identity(person_id))


DEEDS = {deed.__name__: deed for deed in (write_who_it_is, erase, register_somebody)}
