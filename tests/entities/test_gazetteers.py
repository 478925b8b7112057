import subprocess
import sys
from pathlib import Path

from tui.entities.gazetteers import Size, gazetteers
from tui.entities.tagger import WEIGHTS

DATA = Path(__file__).resolve().parents[2] / "tui" / "entities" / "data"


def test_nations_are_larger_than_cities() -> None:
    places = gazetteers().places
    assert places["pakistan"] is Size.NATION
    assert places["gwadar"] < places["karachi"] < places["pakistan"]


def test_a_people_points_to_its_place() -> None:
    assert gazetteers().demonyms["pakistani"] == "Pakistan"
    assert gazetteers().demonyms["chinese"] == "China"


def test_another_name_of_a_body_leads_to_its_chief_one() -> None:
    assert gazetteers().organisations["IMF"] == "International Monetary Fund"


def test_an_abbreviation_of_two_bodies_is_the_first_ones() -> None:
    assert gazetteers().organisations["PTI"] == "Press Trust of India"


def test_every_list_is_attributed() -> None:
    told = (DATA / "ATTRIBUTION.md").read_text("utf-8")
    assert [
        path.name
        for path in DATA.iterdir()
        if path.name != "ATTRIBUTION.md" and f"`{path.name}`" not in told
    ] == []


def test_the_lists_stay_small() -> None:
    assert sum(path.stat().st_size for path in DATA.glob("*.txt")) < 2_000_000


def test_the_weights_stay_small() -> None:
    assert WEIGHTS.stat().st_size < 3_000_000


def test_importing_reads_no_list_and_no_weights() -> None:
    code = (
        "import tui.entities.recognise as r, tui.entities.linking, tui.entities.gazetteers as g;"
        "import sys;print(g.gazetteers.cache_info().currsize, 'pycrfsuite' in sys.modules)"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "0 False"
