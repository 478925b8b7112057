"""The reference articles, which lie beside the repository and are no part of it."""

from pathlib import Path

import pytest

REFERENCES = Path(__file__).resolve().parents[2] / "shared" / "reference-articles"

needs_references = pytest.mark.skipif(
    not REFERENCES.is_dir(), reason="the reference articles are not here"
)
