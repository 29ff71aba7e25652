"""Property tests of the heart: fixed examples in every run, so that a failure can be repeated."""

from hypothesis import HealthCheck, settings

settings.register_profile(
    "heart",
    deadline=None,
    derandomize=True,
    max_examples=30,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
