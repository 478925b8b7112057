"""Plain words beside a name that tell what it names; all in lower case."""

from typing import Final

from tui.entities.cues import words

ROLES: Final = words("""
    president premier minister chancellor governor mayor senator congressman ambassador envoy
    chairman chairwoman director chief commander general colonel captain lieutenant admiral
    inspector judge justice prosecutor attorney lawyer king queen prince princess pope cardinal
    archbishop bishop priest imam ayatollah rabbi pastor spokesman spokeswoman spokesperson
    leader coach manager economist analyst correspondent editor reporter speaker professor
    historian author writer actor actress singer musician composer novelist poet architect
    artist painter striker midfielder defender goalkeeper winger forward skipper champion
    batsman bowler pitcher quarterback driver rider cyclist sprinter compatriot teammate partner
    veteran spin off-spinner opener seamer wicketkeeper expert scientist researcher activist
    dissident politician lawmaker legislator deputy official adviser advisor aide secretary
    negotiator journalist photographer businessman tycoon billionaire founder owner wife husband
    son daughter brother sister father mother widow rival dealer trader strategist candidate
    nominee opponent fugitive militant gunman singer-songwriter producer presenter magnate
    warlord guru physicist chemist sociologist doctor surgeon engineer astronaut cosmonaut named
    mr mrs
""")
"""What people are called, in lower case, just before their names."""

BODIES: Final = words("""
    shares stock stocks shareholders spokesman spokeswoman spokesperson officials executives
    employees analysts plc reported subsidiary customers stores unit workers troops fighters
    rebels guerrillas militia militants supporters fans players team side newspaper daily
    magazine news agency television radio party lawmakers deputies forces
""")
"""What follows the name of a body."""

COMPANY_NOUNS: Final = words("""
    company firm group retailer carrier airline bank broker brokerage maker manufacturer giant
    startup start-up insurer lender builder publisher newspaper daily weekly magazine agency
    broadcaster network station club team side party movement militia guerrillas rebels
    subsidiary affiliate unit organisation organization charity supermarket utility operator
    supplier producer conglomerate exchange union newsgroup bookmaker brewer automaker carmaker
    drugmaker chipmaker steelmaker oil-company platform app portal website chain contractor
    developer consultancy federation association coalition nonprofit foundation institute
    think-tank university college council committee commission ministry
""")
"""What a body is called, just before its name."""

PLACE_NOUNS: Final = words("""
    town city village province island capital port region district county suburb resort state
    municipality peninsula valley river lake mountain area settlement camp republic
    neighbourhood neighborhood borough hamlet coast airport prefecture
""")
"""What a place is called, just before or after its name."""

DIRECTIONS: Final = words("""
    northern southern eastern western central northeastern northwestern southeastern
    southwestern north-eastern north-western south-eastern south-western downtown neighbouring
    neighboring rural coastal nearby mainland
""")

RULING: Final = words("""
    administration government dynasty dictatorship regime presidency family campaign camp
    cabinet
""")
"""What follows the name of who rules."""

SHARES: Final = words("""
    stake stakes interest interests share shares shareholding shareholdings holding holdings
    investment investments investor investors stock position
""")
"""What one has *in* a firm."""

AFTER_NOUNS: Final = words("""
    of in for at on that which who whose with from to by has have had is are was were said says and
    or near where when as
""")
"""Words that a noun and what describes it end before."""

SAYING: Final = words("""
    said says say told tells added adds noted notes stressed stresses asked asks replied
    announced warned argued explained claimed denied insisted recalled declared stated
    emphasized emphasised reiterated urged wrote writes testified predicted commented remarked
    thanked thinks thought believes believed complained admitted acknowledged conceded joked
    briefed quipped
""")

DOING: Final = words("""
    who whose met visited arrived scored resigned died married smiled retired
""")

WHERE: Final = words("""
    in at near from outside around across throughout inside toward towards
""")
