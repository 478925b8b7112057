"""Writing a reader's own file so that a crash leaves either the old one or the new one."""

import os
from pathlib import Path


def write_atomically(path: Path, text: str) -> None:
    """Replace the file at ``path`` by ``text`` in one step, making its folder where needed.

    Raises:
        OSError: where the folder cannot be written; the old file is then untouched.
    """
    import tempfile  # takes long to import, and is needed only at the end of a session

    path.parent.mkdir(parents=True, exist_ok=True)
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=path.name, suffix=".new")
    fresh = Path(name)
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8") as stream:
            stream.write(text)
            stream.flush()
            os.fsync(stream.fileno())
        fresh.replace(path)
    except OSError:
        fresh.unlink(missing_ok=True)
        raise
