"""The forms of English words: talk, talks, talked, talking; go, goes, went, gone; city, cities.

Only forms of one and the same word, by rule or from the table of irregular ones: no talker, no
talkative. Whoever asks for all forms must never miss one that a plain search would find, so a word
is always among its own forms; that a rule makes a form that nobody uses does no harm.
"""

from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import product

MOST_PHRASES = 100
"""How many phrases may stand for one: of a longer one only the last words take other forms."""
MOST_WORDS = 1000
"""How many words these phrases may have together: one as long as an article stands for itself."""
SHORTEST = 3
"""Shorter words are left as they are by the rules, and stems this short are none."""

IRREGULAR = """
    be am is are was were been being · have has had having · do does did done doing
    go goes went gone going · say says said saying · see sees saw seen seeing
    take takes took taken taking · make makes made making · come comes came coming
    give gives gave given giving · get gets got gotten getting · know knows knew known knowing
    think thinks thought thinking · tell tells told telling · find finds found finding
    leave leaves left leaving · feel feels felt feeling · keep keeps kept keeping
    begin begins began begun beginning · bring brings brought bringing
    write writes wrote written writing · sit sits sat sitting · stand stands stood standing
    lose loses lost losing · pay pays paid paying · meet meets met meeting
    lead leads led leading · speak speaks spoke spoken speaking · hold holds held holding
    grow grows grew grown growing · fall falls fell fallen falling · rise rises rose risen rising
    send sends sent sending · build builds built building · spend spends spent spending
    win wins won winning · buy buys bought buying · break breaks broke broken breaking
    choose chooses chose chosen choosing · fight fights fought fighting
    teach teaches taught teaching · catch catches caught catching · seek seeks sought seeking
    draw draws drew drawn drawing · drive drives drove driven driving
    ride rides rode ridden riding
    eat eats ate eaten eating · fly flies flew flown flying · flee flees fled fleeing
    forget forgets forgot forgotten forgetting · forgive forgives forgave forgiven forgiving
    freeze freezes froze frozen freezing · hear hears heard hearing · hide hides hid hidden hiding
    found founds founded founding · ground grounds grounded grounding
    bound bounds bounded bounding · wound wounds wounded wounding
    lay lays laid laying · lie lies lay lain lying lied · lend lends lent lending
    light lights lit lighted lighting · mean means meant meaning · ring rings rang rung ringing
    run runs ran running · sell sells sold selling · shake shakes shook shaken shaking
    shoot shoots shot shooting · show shows showed shown showing · sing sings sang sung singing
    sink sinks sank sunk sinking · sleep sleeps slept sleeping · steal steals stole stolen stealing
    strike strikes struck stricken striking · swear swears swore sworn swearing
    sweep sweeps swept sweeping · swim swims swam swum swimming · throw throws threw thrown throwing
    understand understands understood understanding · wake wakes woke woken waking
    wear wears wore worn wearing · withdraw withdraws withdrew withdrawn withdrawing
    arise arises arose arisen arising · bear bears bore borne born bearing
    become becomes became becoming · bend bends bent bending · bind binds bound binding
    bite bites bit bitten biting · bleed bleeds bled bleeding · blow blows blew blown blowing
    breed breeds bred breeding · burn burns burned burnt burning · cling clings clung clinging
    creep creeps crept creeping · deal deals dealt dealing · dig digs dug digging
    dream dreams dreamed dreamt dreaming · drink drinks drank drunk drinking
    feed feeds fed feeding · forbid forbids forbade forbidden forbidding
    foresee foresees foresaw foreseen foreseeing · grind grinds ground grinding
    hang hangs hung hanged hanging · learn learns learned learnt learning
    mistake mistakes mistook mistaken mistaking · overcome overcomes overcame overcoming
    overtake overtakes overtook overtaken overtaking
    overthrow overthrows overthrew overthrown overthrowing · prove proves proved proven proving
    rebuild rebuilds rebuilt rebuilding · shine shines shone shining · slide slides slid sliding
    shrink shrinks shrank shrunk shrinking · spin spins spun spinning
    spring springs sprang sprung springing
    stick sticks stuck sticking · swing swings swung swinging · tear tears tore torn tearing
    undergo undergoes underwent undergone undergoing
    undertake undertakes undertook undertaken undertaking · uphold upholds upheld upholding
    weave weaves wove woven weaving · weep weeps wept weeping · wind winds wound winding
    withhold withholds withheld withholding · withstand withstands withstood withstanding
    man men · woman women · child children · person persons people · foot feet · tooth teeth
    mouse mice · goose geese · life lives · wife wives · knife knives · half halves · leaf leaves
    shelf shelves · thief thieves · wolf wolves · loaf loaves · calf calves · self selves
    crisis crises · analysis analyses · basis bases · thesis theses · hypothesis hypotheses
    axis axes · emphasis emphases · oasis oases · criterion criteria · phenomenon phenomena
    medium media · datum data · lens lenses · bacterium bacteria · memorandum memoranda memorandums
    referendum referenda referendums · index indices indexes · appendix appendices appendixes
    statesman statesmen · spokesman spokesmen · spokeswoman spokeswomen · chairman chairmen
    businessman businessmen · gunman gunmen · policeman policemen · fisherman fishermen
    congressman congressmen · serviceman servicemen · evening evenings
"""
"""The forms of a word between dots; a form of two words stands with both (lay, leaves)."""

NOT_FORMS = frozenset(
    """
    news united evening economics politics physics mathematics species series goods during nothing
    something anything everything
    """.split()  # noqa: SIM905
)
"""Words that only look like a form of another (new, unite, even, economic)."""

FUNCTION_WORDS = frozenset(
    """
    a about above after again all also am an and any are as at be because been before being below
    between both but by can could did do does doing down during each few for from further had has
    have having he her here hers him his how i if in into is it its itself may me might more most
    must my no nor not of off on once only or other our ours out over own per shall she should so
    some such than that the their theirs them then there these they this those through to too under
    until up upon us very was we were what when where whether which while who whom whose why will
    with within without would you your yours
    """.split()  # noqa: SIM905
)
"""Words that say little of what a text is about."""

_VOWELS = frozenset("aeiou")
_HISSING = ("s", "x", "z", "ch", "sh")


@lru_cache(maxsize=1024)
def forms(word: str) -> tuple[str, ...]:
    """Return the forms of a folded word, itself first; itself alone where no rule knows it."""
    irregular = _irregular()
    found = dict.fromkeys([word, *(form for row in irregular.get(word, ()) for form in row)])
    if len(word) < SHORTEST or not word.isascii() or not word.isalpha() or word in FUNCTION_WORDS:
        return tuple(found)
    # "Meeting" is a form of "meet", but has a plural of its own.
    found.update(dict.fromkeys(form for form in _plurals(word) if form not in NOT_FORMS))
    if word in irregular or word in NOT_FORMS:
        return tuple(found)
    lexemes = [
        (lemma, *made)
        for lemma in _lemmas(word)
        if word in (made := _plurals(lemma) if lemma in irregular else _regular(lemma))
    ]
    for lexeme in lexemes or [_regular(word)]:
        found.update(dict.fromkeys(form for form in lexeme if form not in NOT_FORMS))
    return tuple(found)


@lru_cache(maxsize=256)
def phrases(words: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    """Return the phrases that are these words in any of their forms, the words themselves first."""
    choices: list[tuple[str, ...]] = []
    many, most = 1, min(MOST_PHRASES, MOST_WORDS // len(words))
    for word in reversed(words):
        choice = forms(word)
        if many * len(choice) > most:
            choice = (word,)
        many *= len(choice)
        choices.append(choice)
    return tuple(product(*reversed(choices)))


@cache
def _irregular() -> dict[str, list[tuple[str, ...]]]:
    """Return of each form in the table the words that it belongs to, with all their forms."""
    known: dict[str, list[tuple[str, ...]]] = {}
    for line in IRREGULAR.splitlines():
        for row in line.split("·"):
            every = tuple(row.split())
            for form in every:
                known.setdefault(form, []).append(every)
    return known


def _plurals(lemma: str) -> tuple[str, ...]:
    """Return the plural, and third person, by rule: a second one where writers don't agree."""
    if _ends_in_consonant_and(lemma, "y"):
        return (f"{lemma[:-1]}ies",)
    if lemma.endswith(_HISSING):
        return (f"{lemma}es",)
    return (f"{lemma}es", f"{lemma}s") if _ends_in_consonant_and(lemma, "o") else (f"{lemma}s",)


def _regular(lemma: str) -> tuple[str, ...]:
    """Return the forms that a regular verb or noun has."""
    stems = [(lemma, lemma)]
    if lemma.endswith("ie"):
        stems = [(lemma[:-1], f"{lemma[:-2]}y")]
    elif lemma.endswith("e"):
        stems = [(lemma[:-1], lemma if lemma[-2:] in ("ee", "oe", "ye") else lemma[:-1])]
    elif _ends_in_consonant_and(lemma, "y"):
        stems = [(f"{lemma[:-1]}i", lemma)]
    elif lemma.endswith("c"):
        stems = [(f"{lemma}k", f"{lemma}k")]
    elif _doubles(lemma):
        doubled = lemma + lemma[-1]
        stems = [(doubled, doubled)]
        if _syllables(lemma) > 1:
            stems.append((lemma, lemma))
    endings = [form for past, present in stems for form in (f"{past}ed", f"{present}ing")]
    return (lemma, *_plurals(lemma), *endings)


def _lemmas(word: str) -> Iterator[str]:
    """Yield what a word may be a regular form of; whether it is one must still be seen."""
    for lemma in _endings_cut(word):
        if len(lemma) >= SHORTEST and _syllables(lemma) and lemma not in FUNCTION_WORDS:
            yield lemma


def _endings_cut(word: str) -> Iterator[str]:
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        yield word[:-1]
        if word.endswith("es"):
            yield word[:-2]
        if word.endswith("ies"):
            yield f"{word[:-3]}y"
    for ending in ("ed", "ing"):
        if not word.endswith(ending):
            continue
        stem = word.removesuffix(ending)
        yield from (stem, f"{stem}e")
        if stem.endswith("i"):
            yield f"{stem[:-1]}y"
        if stem.endswith("y"):
            yield f"{stem[:-1]}ie"
        if stem.endswith("ick") and _syllables(stem) > 1:
            yield stem[:-1]
        # A short word in -ll or -ss is mostly one itself: called, passed; not so controlled.
        whole = stem[-2:] in ("ll", "ss", "ff", "zz") and _syllables(stem) == 1
        if stem[-1:] == stem[-2:-1] and not whole:
            yield stem[:-1]


def _ends_in_consonant_and(word: str, letter: str) -> bool:
    return word.endswith(letter) and word[-2:-1] not in _VOWELS


def _doubles(lemma: str) -> bool:
    """Tell whether it ends in one vowel and one consonant, which is doubled: plan, planned."""
    ending = lemma.replace("qu", "qw")[-3:]
    if len(ending) < SHORTEST or ending[-1] in _VOWELS or ending[-1] in "wxy":
        return False
    return ending[1] in _VOWELS and ending[0] not in _VOWELS


def _syllables(word: str) -> int:
    """Count the runs of vowels."""
    vowels = [letter in _VOWELS or letter == "y" for letter in word]
    return sum(1 for at, vowel in enumerate(vowels) if vowel and not (at and vowels[at - 1]))
