"""An error may reach a log, so it quotes no document, no name, no birth date and no key."""

import traceback
from datetime import date

import pytest
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from people_and_work import CONSULENT, candidate, new_id
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from matching.errors import StoreError
from matching.identity.person import Identity
from matching.identity.sealing import new_key, seal, unseal
from matching.storage.documents import decode, encode
from matching.storage.engine import open_engine, writing

PERSON = Identity(new_id(), "Hatice Yıldız", date(1988, 4, 3), phone="06 12345678")
SECRETS = ("Hatice", "1988", "06 12345678")


def told_by(error: BaseException) -> str:
    """Give everything that a log could show of an error."""
    return "\n".join([str(error), repr(error), *traceback.format_exception(error)])


@pytest.mark.parametrize("column", ["key", "sealed"])
def test_a_constraint_of_the_identity_tables_shows_neither_key_nor_payload(door, identity_url, column):
    door.register(PERSON)
    table = "person_key" if column == "key" else "person"
    engine = open_engine(identity_url)
    with writing(engine).begin() as connection:
        [(who, secret)] = connection.execute(text(f"SELECT candidate_id, {column} FROM {table}"))
    statement = text(f"INSERT INTO {table} (candidate_id, {column}) VALUES (:who, :secret)")
    with pytest.raises(IntegrityError) as caught, writing(engine).begin() as connection:
        connection.execute(statement, {"who": who, "secret": bytes(secret)})
    engine.dispose()
    told = told_by(caught.value)
    assert "hidden" in told
    assert repr(bytes(secret))[2:12] not in told


def test_a_constraint_of_the_versions_shows_no_document_and_no_salt(house, raw, database_url):
    with house.change(CONSULENT) as change:
        change.save(candidate(), action="kandidaat_ingeschreven")
        change.commit()
    engine = open_engine(database_url)
    row = {"id": str(new_id()), "salt": b"zout-en-peper-16", "document": encode(PERSON)}
    statement = text("INSERT INTO version VALUES ('candidate', :id, 1, 1, :salt, :document, NULL)")
    with pytest.raises(IntegrityError) as caught, writing(engine).begin() as connection:
        connection.execute(statement, row)
    engine.dispose()
    told = told_by(caught.value)
    assert not [secret for secret in (*SECRETS, "zout-en-peper") if secret in told]


@pytest.mark.parametrize("damage", [('"1988-04-03"', '"1988-44-03"'), ('"name"', '"naam"'), ("}", "")])
def test_a_damaged_document_names_its_kind_and_what_to_do_but_quotes_nothing(damage):
    with pytest.raises(StoreError, match=r"Identity .* reservekopie") as caught:
        decode(Identity, encode(PERSON).replace(*damage))
    told = told_by(caught.value)
    assert not [secret for secret in SECRETS if secret in told]


def test_an_identity_that_opens_but_does_not_read_names_the_candidate_and_quotes_nothing():
    key, nonce = new_key(), bytes(12)
    damaged = encode(PERSON).replace("1988-04-03", "1988-44-03").encode()
    sealed = nonce + AESGCM(key).encrypt(nonce, damaged, PERSON.candidate_id.bytes)
    with pytest.raises(StoreError, match=f"{PERSON.candidate_id} .* reservekopie") as caught:
        unseal(key, PERSON.candidate_id, sealed)
    told = told_by(caught.value)
    assert not [secret for secret in SECRETS if secret in told]


def test_a_payload_that_was_cut_off_is_refused_too():
    key = new_key()
    with pytest.raises(StoreError, match="niet te lezen"):
        unseal(key, PERSON.candidate_id, seal(key, PERSON)[:5])
