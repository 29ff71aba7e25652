"""A code with which a candidate logs in once: easy to read out and to copy, and too long to guess while it works.

No signs that look alike on paper (0 O, 1 I L, 2 Z, 5 S, 6 G, 8 B: one of each is left at most), and no vowels, so that
no word comes about. Eight of 24 signs are 36 bits: who tries thirty an hour from a hundred addresses, for as long as a
code works, finds one of a thousand codes that are out with a chance of 1 in 500, and that of a certain person with
1 in 500,000.
"""

import secrets

ALPHABET = "23456789CDFHJKMNPQRTVWXY"
HALF = 4
_MEANT = str.maketrans({"S": "5", "Z": "2", "B": "8", "G": "6"})
_LONGEST_TYPED = 40


def drawn_code() -> str:
    """Draw a code, such as `7KQ4-XM3R`."""
    signs = "".join(secrets.choice(ALPHABET) for _ in range(2 * HALF))
    return f"{signs[:HALF]}-{signs[HALF:]}"


def code_meant(typed: str) -> str:
    """Give the signs that somebody meant: in whichever case, with or without what stands between the halves."""
    signs = "".join(sign for sign in typed[:_LONGEST_TYPED].upper() if sign.isascii() and sign.isalnum())
    return signs.translate(_MEANT)


def first_half(signs: str) -> str:
    """Give the half by which a code is found; the other half proves that somebody has it."""
    return signs[:HALF]
