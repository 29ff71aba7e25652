"""The numbers of logging in with a one-time code: how long it works, how long one is in, and how often one may err."""

from matching.rules.limit import own_limit

CODE_WORKS = own_limit("inlogcode-geldig", "Een inlogcode werkt 72 uur, en één keer.", hours=72)
CODE_SESSION = own_limit("inlogcode-sessie", "Wie met een code inlogt, is na 1 uur weer uitgelogd.", hours=1)
CODE_TRIES = own_limit("inlogcode-pogingen", "Na 5 foute pogingen werkt een inlogcode niet meer.", times=5)
LOGIN_CODE_LIMITS = (CODE_WORKS, CODE_SESSION, CODE_TRIES)
