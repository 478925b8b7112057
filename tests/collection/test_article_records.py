import json

from tests.collection.making import article, collection
from tui.collection.article_records import article_writers


def test_articles_are_written_as_they_are_listed() -> None:
    made = collection(
        article("Rain.", "Old, wet", file="a", published="2024-05-10", source="Agency"),
        article("Sun.", file="b", published="2025-05"),
    )
    writers = article_writers(made.select())
    assert writers[".csv"]() == (
        "file,title,published,how,source\n"
        "b,,2025-05,stated,\n"
        'a,"Old, wet",2024-05-10,stated,Agency\n'
    )
    assert [json.loads(line)["file"] for line in writers[".jsonl"]().splitlines()] == ["b", "a"]
    assert writers[".txt"]() == ("2025-05 · (no title) · b\n2024-05-10 · Old, wet · Agency · a\n")
