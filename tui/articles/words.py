"""Word tables, written as running text."""


def words(table: str) -> frozenset[str]:
    """Return the words of a table that are parted by blanks."""
    return frozenset(table.split())
