"""Captions of pictures, told by their credits and by words that point into a picture."""

import re
from collections.abc import Collection
from functools import cache

from tui.articles.words import words as word_table

_LONGEST = 700
_MOST_WORDS = 80
_FOOT = 180
_DASHED = 60
"""Characters at the end of a caption in which its credit stands, and one without brackets."""

_MOST_NAMED = 7
"""Words of a line that only names somebody and an agency."""

_HOUSES = (
    r"(?:xinhua|vcg|reuters|afp|ap|getty|epa|pti|ani|shutterstock|istock|alamy|upi|bloomberg|cfp"
    r"|cnsphoto|tass|anadolu|zuma|imago|china daily|wireimage|imagn|usa today sports|nurphoto|pa"
    r"|nasa|unsplash|twitter|instagram|facebook|youtube|tiktok|(?:the )?associated press"
    r"|agence france-presse|press trust of india)"
    r"(?: (?:images?|photos?|agency|press|wire|news|pool))?"
)
_NAME = r"[^\W\d_][\w.’'-]{0,20}(?: [\w.’'&-]{1,20}){0,3}"
_MADE = r"(?:screenshot|screengrab|screen grab|handout)"
_PICTURE = r"(?:photo|photograph|photography|image|picture|pic|credit|illustration|graphic)s?"

CREDITS = (
    # name, signs of which one stands in it, pattern that ends a caption, example of its end
    (
        "slash",
        "/",
        rf"/ ?(?:{_HOUSES}|[A-Z][\w’' ]{{2,40}}(?i:ministry|office|agency))",
        ". /Xinhua",
    ),
    ("slash after a sentence", "/", rf"(?<=[.!?”] )/ ?{_NAME}", ". /The Gull"),
    (
        "brackets",
        "( [",
        rf"[(\[](?:[^()\[\]\n]{{0,60}}\b)?(?:{_PICTURE}|getty|file|source:|{_MADE})"
        r"(?!\w)[^()\[\]\n]{0,60}[)\]]",
        " (Photo by Ann Lee)",
    ),
    ("house in brackets", "( [", rf"[(\[](?:{_NAME}/ ?)?{_HOUSES}[)\]]", " (Reuters)"),
    (
        "slash in brackets",
        "( [",
        rf"[(\[] ?{_NAME} ?/[^()\[\]\n]{{2,60}}[)\]]",
        " [Ann Lee / The Gull]",
    ),
    (
        "name for a house",
        "(",
        r"\((?-i:[A-Z][\w.’'-]{0,20}(?: [A-Z][\w.’'-]{0,20}){1,3} for [A-Z][\w’'& ]{2,40})\)",
        " (Ann Lee for The Gull)",
    ),
    (
        "credit",
        ": / © ...",
        rf"\b{_PICTURE} ?(?:credit ?)?(?:[:/©]|\.\.\.)[^\n]{{0,120}}",
        " Photo: Ann Lee",
    ),
    (
        "house and name",
        "/",
        rf"\b{_HOUSES}/{_NAME}(?:/{_NAME})?",
        " REUTERS/Ann Lee/File Photo",
    ),
    (
        "photo by",
        "photo image picture",
        r"\b(?:photo|photograph|image|picture)s? (?:by|from|courtesy) [^.\n]{1,80}",
        " Photo by Ann Lee",
    ),
    (
        "by after a sentence",
        "by ",
        r"(?<=[.!?”] )(?-i:By [A-Z][\w.’'-]{0,20}(?: [A-Z][\w.’'-]{0,20}){1,3})",
        ". By Ann Lee",
    ),
    (
        "courtesy",
        "courtesy",
        r"[./|(] ?courtesy (?:of )?[^.\n]{1,60}",
        " / Courtesy of the town",
    ),
    ("via", "via", rf"\bvia {_HOUSES}", " Ann Lee via Reuters"),
    (
        "house",
        "photo image file",
        rf"\b{_HOUSES}[ /](?:photo|images?|file)\b[^.\n]{{0,60}}",
        " AP Photo/Ann Lee",
    ),
    ("name and house", "/", rf"\b{_NAME}/ ?{_HOUSES}", " Ann Lee/Reuters"),
    ("getty", "getty", r"\bgetty(?: images)?", " Ann Lee, Getty Images"),
    (
        "file photo",
        "file stock represent",
        r"\b(?:file|stock|represent(?:ative|ational)) (?:photo|image|picture|pic)\b[^\n]{0,40}",
        " in this file photo.",
    ),
    ("name, dash and house", "—", rf"(?<=[.!?”] ){_NAME} ?— ?{_HOUSES}", ". Ann Lee—AP"),
    ("hidden", "caption", r"\b(?:hide|toggle) caption", " Ann Lee for The Gull hide caption"),
    ("rights", "©", r"(?<=[^\W_][ .])© ?[^\n|]{1,60}", " © Ann Lee"),
)

_OFFERS = r"(?: (?:purchase )?licensing rights\b[^\n.]{0,40})?"
"""What a page may hang on a credit."""

_OPENING = (
    rf"[(\[]?(?:file )?(?:{_PICTURE}|pictured|caption|in this (?:photo|image|file|picture)\w*"
    r"|(?:the|this) (?:[A-Z][a-z]{2,8}\.? \d\d?, \d{4},? )?(?:file )?"
    r"(?:photo|image|picture|handout)"
    r"|photo shows)\b"
    r"(?: ?[:/©]|,| (?:by|shows?(?! that)|from|taken|released|provided|of)\b)"
    r"|(?-i:FILE(?: PHOTO)? ?[-–—:])"
    r"|(?:image|media|photo|picture|video) caption,? (?-i:(?![a-z]))"
)
"""``The photo shows the port``, ``Image: the port``."""

_STILL = (
    r"(?:an?|the|this|these) (?:[a-z-]{2,12} ){0,3}?(?:(?:photo|photograph|image|picture|handout)s?"
    r"|(?:video|screen|frame) ?(?:grab|shot|still|frame)|combination of (?:photo|image|picture)s)"
    r",? (?:taken|released|provided|shows?(?! that)|created|posted|dated|made|from (?:a )?video)\b"
)
"""``An aerial photo taken on May 3 shows the port``: a picture, if nothing is reported of it."""

_MAKER = (
    rf"(?<=[.!?”)])(?: ?[—–]| -) ?(?:{_HOUSES}(?:/ ?{_NAME})?|file|{_MADE}|courtesy [^\n.]{{1,30}}"
    rf"|(?-i:[A-Z]\w{{0,15}}(?:TV|News)))\.?\Z|(?<=[.!?”] )(?-i:(?=[A-Z]))(?:{_HOUSES}|{_MADE})\Z"
)
"""``Boats lie in the port. — AFP``: so a report may end too, but not one in the present."""

_SIDES = (
    r"\((?:[LRC]|[lr]|left|right|cent(?:er|re)|front|back|(?:\d(?:st|nd|rd|th)|second|third)"
    r" (?:[LR]|left|right)|top|bottom|above|below)\)|, (?:left|right|cent(?:er|re)),|\bpictured\b"
    r"|\A(?:From left|Clockwise|Top|Left|Right|Above|Below):"
    r"|\A(?:From left|Clockwise from [a-z ]{3,20}),"
    r"|\A\(?(?:[Ff]rom )?(?:L-R|L to R|R-L|R to L|[Ll]eft to right)\b"
)
"""``Ann Lee (L) meets Bo Dahl``: words that point into a picture."""

_BARE_CREDIT = (
    r"[(\[]?(?:(?:photo|photograph|image|picture|credit)s?(?: credit)? ?(?:by|:|/|©) ?[^\n]{1,60}"
    rf"|{_NAME}(?:/{_NAME}){{0,3}} ?(?:/|,|via|for|\|) ?{_HOUSES}\b[^\n.]{{0,40}}"
    rf"|{_HOUSES} ?[/|] ?{_NAME}|{_HOUSES}|(?:{_NAME}/)?courtesy (?:of )?[^\n.]{{1,50}})[)\]]?"
    rf"|\( ?{_NAME} ?/ ?[^()\n]{{2,60}}\)"
)

_NAMED_AGENCY = (
    r"(?!(?i:by) )[A-Z][\w.’'-]{0,20}(?: [A-Z][\w.’'-]{0,20}){1,3}(?:,| for) "
    r"(?i:(?:the )?associated press|ap|reuters|afp|getty(?: images)?|npr)"
)
"""``Ann Lee, Associated Press``: a photographer, for authors are told with a ``By``."""

_PLACE_AND_DAY = (
    r", [A-Z][\w’'. -]{2,40}, (?:on )?(?:[A-Z][a-z]{2,5}day, )?"
    r"[A-Z][a-z]{2,8}\.? \d\d?, (?:19|20)\d\d[.)]?\Z"
)
"""``in the port of Leigh, England, May 3, 2024.``: so a picture's description ends."""

_TOLD = word_table(
    "was were had did said says told will would has have been became began came died fell found"
    " gave got grew held kept knew led left lost made met paid put ran rose saw sent set shot sold"
    " spoke spent stood struck took went won wrote"
)
"""Verbs of a report, which a picture's description in the present does without."""

_HINTS = word_table(
    "xinhua vcg reuters afp ap getty epa pti ani shutterstock istock alamy upi bloomberg cfp"
    " cnsphoto tass anadolu zuma imago daily wireimage imagn sports nurphoto pa nasa unsplash"
    " twitter instagram facebook youtube tiktok photo photograph photography image picture pic"
    " credit illustration graphic"
    " photos images pictures credits file courtesy via pictured caption handout l r left right c"
    " center centre front back top bottom above below clockwise ministry office agency"
    " photographs graphics screenshot screengrab screen grab stock representative representational"
    " l-r r-l npr associated agence press combination still"
)
"""Words of which at least one stands in every caption that is told here: a fast first look."""


def is_caption(text: str, words: Collection[str]) -> bool:
    """Tell whether a paragraph, of these ``words`` in lower case, reads as a picture's caption."""
    if len(words) > _MOST_WORDS or len(text) > _LONGEST:
        return False
    if text[:9].lower().startswith(("©", "(c)", "copyright")):
        return False  # a page's rights, not a picture's
    if _shows(text, words):
        return True
    hinted = "©" in text or " /" in text or ". By " in text or text.endswith((")", ").", "]", "]."))
    hinted = hinted or "—" in text[-_DASHED:]
    if not hinted and _HINTS.isdisjoint(words):
        return False
    if _is_credited(text[-_FOOT:]) or _opening().match(text):
        return True
    if 5 <= len(words) < 60 and _sides().search(text):
        return True
    if len(words) <= _MOST_NAMED and _named_agency().fullmatch(text):
        return True
    if _TOLD.isdisjoint(words) and _still().match(text):
        return True
    return _is_present(words) and _maker().search(text, max(0, len(text) - _DASHED)) is not None


def _is_present(words: Collection[str]) -> bool:
    """Tell whether nothing is told in the past, as far as single words show that."""
    past = (word for word in words if word.endswith("ed") and word != "united")
    return _TOLD.isdisjoint(words) and next(past, None) is None


def _shows(text: str, words: Collection[str]) -> bool:
    """Tell whether one sentence in the present ends in a place and a full date."""
    if not text[-6:].rstrip(".)")[-4:].isdigit() or not 8 <= len(words) <= 45:
        return False
    if not _is_present(words):
        return False
    return ". " not in text[:-20] and _place_and_day().search(text) is not None


def is_credit(text: str) -> bool:
    """Tell whether a line names the maker of a picture and says nothing else."""
    if len(text) > 80:
        return False
    if "/" not in text and _HINTS.isdisjoint(re.findall(r"\w+", text.lower())):
        return False
    return _bare_credit().fullmatch(text) is not None


def _is_credited(foot: str) -> bool:
    low = foot.lower()
    return any(
        any(map(low.__contains__, signs)) and _credit(index).search(foot) is not None
        for index, signs in enumerate(_signs())
    )


@cache
def _signs() -> list[list[str]]:
    return [signs.split() for _, signs, _, _ in CREDITS]


@cache
def _credit(index: int) -> re.Pattern[str]:
    """Return the pattern of a credit; few are needed for most texts, and they take time to make."""
    pattern = CREDITS[index][2]
    return re.compile(rf"(?:{pattern}){_OFFERS}[)\]]?\.?\s*\Z", re.IGNORECASE)


@cache
def _still() -> re.Pattern[str]:
    return re.compile(_STILL, re.IGNORECASE)


@cache
def _maker() -> re.Pattern[str]:
    return re.compile(_MAKER, re.IGNORECASE)


@cache
def _named_agency() -> re.Pattern[str]:
    return re.compile(_NAMED_AGENCY)


@cache
def _place_and_day() -> re.Pattern[str]:
    return re.compile(_PLACE_AND_DAY)


@cache
def _opening() -> re.Pattern[str]:
    return re.compile(_OPENING, re.IGNORECASE)


@cache
def _sides() -> re.Pattern[str]:
    return re.compile(_SIDES)


@cache
def _bare_credit() -> re.Pattern[str]:
    return re.compile(_BARE_CREDIT, re.IGNORECASE)
