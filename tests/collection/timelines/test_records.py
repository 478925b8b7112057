import csv
import io
import json

from tests.timeline.build import timeline_of, told
from tui.collection.timelines import records
from tui.timeline.model import Told

EVENTS = timeline_of(
    [
        told("2025-04", "=It rained,\n twice.", article=1, entities=("Ann Lee", "Bo Wei")),
        told("2025-04", "=It rained,\n twice.", article=2, start=7),
        told(None, "The dam was full.", article=3, value="XXXX-08-21"),
        told("2025-05-01", "It went on.", article=3, known=Told.INHERITED),
    ]
)


def test_json_has_an_object_a_line_with_all_keys_of_the_contract() -> None:
    rain, inherited, undated = map(json.loads, records.json_lines(EVENTS).splitlines())
    assert rain == {
        "file": "002.txt",
        "start": 7,
        "end": 26,
        "edtf": "2025-04",
        "value": "2025-04",
        "precision": "month",
        "how": "explicit",
        "entities": [],
        "sentence": "=It rained,\n twice.",
        "tellings": [
            {"file": "001.txt", "start": 0, "end": 19, "edtf": "2025-04", "value": "2025-04"}
        ],
    }
    assert (inherited["how"], inherited["edtf"]) == ("inherited", "2025-05-01")
    assert (undated["edtf"], undated["value"], undated["how"]) == (None, "XXXX-08-21", "open")


def test_csv_has_a_row_an_event_and_no_cell_that_a_spreadsheet_would_run() -> None:
    head, rain, *_, undated = csv.reader(io.StringIO(records.csv(EVENTS)))
    assert head == list(records.COLUMNS)
    row = dict(zip(head, rain, strict=True))
    assert row["sentence"] == "'=It rained, twice."
    assert (row["date"], row["shown"], row["tellings"]) == ("2025-04", "2025-04", "2")
    assert dict(zip(head, undated, strict=True))["shown"] == "?-08-21"
