from tui.collection.csv_rows import csv_row


def test_a_text_that_a_spreadsheet_would_run_is_marked_as_text() -> None:
    assert csv_row(["=1+1", "@x", "-x", "a=1", -1.5]) == "'=1+1,'@x,'-x,a=1,-1.5\n"


def test_commas_quotes_and_line_breaks_stay_in_their_cell() -> None:
    assert csv_row(['a,"b"\nc', None]) == '"a,""b""\nc",\n'
