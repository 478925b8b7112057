"""Measurements of what a reader waits for; each runs by ``python -m benchmarks.NAME``."""
