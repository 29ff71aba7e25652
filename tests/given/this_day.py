"""The day of this run of tests: one day for all of them, also when midnight passes while they run."""

from matching.domain.today import today_in_the_netherlands

TODAY = today_in_the_netherlands()
