"""Abbreviations that end in a full stop, by what a capital letter after them means."""

from tui.articles.words import words

TITLES = words(
    "mr mrs ms mx dr prof sr sra gen maj capt cmdr col lt sgt cpl pvt adm brig cdr gov"
    " sen rep reps sens gens cong pres rev fr hon amb supt insp det messrs mme mlle st ste mt ft"
    " atty dist asst assoc dep spc cllr ald esq msgr bro vs v"
)
"""A name follows: never the end of a sentence."""

NUMBERED = words(
    "no nos fig figs art arts vol vols sec ch chap pp p para app op eq res reg par c b d fl"
)
"""A number follows (``c. 1850``), or else they are words (``No.``) that end a sentence."""

HOURS = words("a.m p.m")

MONTHS = words("jan feb mar apr jun jul aug sep sept oct nov dec")
WEEKDAYS = words("mon tue tues wed thu thur thurs fri sat sun")

DAYS = (
    words(
        "monday tuesday wednesday thursday friday saturday sunday january february march april may"
        " june july august september october november december christmas easter"
    )
    | MONTHS
    | WEEKDAYS
)
"""They go on with a time of day."""

WITHIN = words(
    "inc corp co cos ltd llc plc bros dept univ assn intl natl ave blvd rd bldg est approx ca cf"
    " etc al jr govt hrs hr mins secs yr yrs mos ext tel ed eds trans viz incl excl sq km n.y u.s"
    " u.n u.k e.u d.c b.c a.d ph.d m.d b.a m.a n.j n.c s.c n.h n.m r.i l.a u.s.a u.s.s.r"
    " u.a.e p.o e.g i.e"
)
"""They may end a sentence: it depends on the word that follows."""

STATES = words(
    "Ariz Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Mass Md Mich Minn Miss Mont Neb Nev Okla Ore"
    " Pa Penn Tenn Tex Va Vt Wash Wis Wyo Ont Que"
)
"""The same, but only with a capital: without one they are words (``ill.``, ``mass.``)."""

STARTERS = words(
    "the a an he she it they we you i his her its their our my this that these those there here in"
    " on at by for from with without but and or so yet if when while as after before since until"
    " although though because however meanwhile moreover still then now what who why how where"
    " which not no yes to of some many most all both each every several one two three under over"
    " during despite among according also asked today yesterday tomorrow last earlier later"
    " instead once just even such according critics officials police nothing nobody"
    " none few everyone everything neither another such thus therefore again perhaps maybe"
)
"""Words that, with a capital letter, begin a sentence rather than go on with a name."""

EXCLAIMED_NAMES = frozenset(("yahoo", "jeopardy", "yum"))
"""Names that carry an exclamation mark."""

PARTICLES = words("von van de der den del della di da du la le al el bin ibn ter ten")
"""Words in lower case with which a name may begin."""

SPEECH = words(
    "said says asked asks replied added told wrote cried shouted answered recalled joked wondered"
    " quipped declared exclaimed insisted noted tweeted warned yelled screamed quoted"
)
"""Verbs that, a name before them, belong to the quoted sentence that stands before."""
