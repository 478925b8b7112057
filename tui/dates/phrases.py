"""Fixed phrases of several words that mean one thing: "at least", "the following", "May Day"."""

from tui.dates import words

APPROXIMATIONS = {
    tuple(phrase.split()): mod
    for mod, phrases in {
        "APPROX": ("about", "around", "approximately", "roughly", "some", "close to", "circa"),
        "LESS_THAN": (
            *("less than", "fewer than", "nearly", "almost", "under", "just under", "within"),
            *("up to", "at most", "no more than"),
        ),
        "MORE_THAN": (
            *("more than", "over", "just over", "well over", "at least", "no less than", "only"),
            *("just", "as much as", "as many as", "as little as", "barely", "another"),
            *("an additional", "an extra"),
        ),
    }.items()
    for phrase in phrases
}
WHICH = {
    tuple(phrase.split()): step
    for step, phrases in {
        -1: ("last", "past", "the last", "the past", "this past", "this last"),
        0: ("this", "the current", "the present", "current"),
        1: ("next", "coming", "the coming", "this coming", "upcoming", "the upcoming"),
    }.items()
    for phrase in phrases
}
THEN = {
    tuple(phrase.split()): step
    for step, phrases in {
        -1: ("the previous", "the preceding", "the prior", "the year - earlier", "the year - ago"),
        0: ("that", "that same", "the same", "the"),
        1: ("the following", "the next", "the subsequent", "the ensuing"),
    }.items()
    for phrase in phrases
}
HOLIDAYS = {
    tuple(name.split()): date
    for name, date in {
        "new year 's day": "01-01",
        "new year 's eve": "12-31",
        "valentine 's day": "02-14",
        "st . patrick 's day": "03-17",
        "may day": "05-01",
        "halloween": "10-31",
        "mardi gras": "E-47",
        "shrove tuesday": "E-47",
        "ash wednesday": "E-46",
        "palm sunday": "E-7",
        "maundy thursday": "E-3",
        "holy thursday": "E-3",
        "whit monday": "E50",
        "pentecost": "E49",
        "epiphany": "01-06",
        "australia day": "01-26",
        "groundhog day": "02-02",
        "earth day": "04-22",
        "anzac day": "04-25",
        "juneteenth": "06-19",
        "canada day": "07-01",
        "all saints ' day": "11-01",
        "all saints day": "11-01",
        "armistice day": "11-11",
        "remembrance day": "11-11",
        "veterans day": "11-11",
        "veterans ' day": "11-11",
        "mother 's day": "05-W2-7",
        "father 's day": "06-W3-7",
        "christmas eve": "12-24",
        "christmas day": "12-25",
        "christmas": "12-25",
        "boxing day": "12-26",
        "bastille day": "07-14",
        "good friday": "E-2",
        "easter sunday": "E0",
        "easter monday": "E1",
        "easter": "E0",
        "martin luther king day": "01-W3-1",
        "presidents day": "02-W3-1",
        "memorial day": "05-WL-1",
        "labor day": "09-W1-1",
        "columbus day": "10-W2-1",
        "thanksgiving day": "11-W4-4",
        "thanksgiving": "11-W4-4",
    }.items()
}
BEFORE_CHRIST = {tuple(era.split()): "BC" for era in ("bc", "bce", "b . c .", "b . c . e .")}
ANNO_DOMINI = {tuple(era.split()): "AD" for era in ("ad", "ce", "a . d .", "c . e .")}
ZONES = {tuple(zone.split()): zone for zone in words.ZONES}

INNER_WORDS = frozenset(
    word
    for table in (
        *(words.PHASES, APPROXIMATIONS, WHICH, THEN, HOLIDAYS, ZONES),
        *(BEFORE_CHRIST, ANNO_DOMINI),
    )
    for phrase in table
    for word in phrase
)
"""All words of these phrases: what may stand after their first."""
