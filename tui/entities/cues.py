"""Words inside a name, or joined to it, that tell what it names.

All are looked up as they are written.
"""

from typing import Final


def words(text: str) -> frozenset[str]:
    """Return the words of a table."""
    return frozenset(text.split())


OWNERS: Final = words("""
    People Peoples Women Woman Children Workers Men Farmers Teachers Writers Players Ministers
    Journalists Students Veterans Lawyers Employers Employees Citizens Patients Consumers
    Doctors Mother Queen King St Lloyd
""")
"""Owners that are part of a body's name: ``People's Liberation Army``."""

PARTICLES: Final = words("""
    de la da do dos das del della di du des le van den der von ten ter bin ibn al el ul y e
""") | {"de la", "de las", "de los", "van den", "van der", "von der", "van de"}
"""Small words inside the names of people and places."""

UNCOUNTED: Final = words("of the and for in on de la du des to")
"""Words that an abbreviation may pass over."""

TITLES: Final = words("""
    Alhaji Alhaja Hajia Haji Datuk Dato Datin Tun Shri Smt Pandit Ustaz Ustad Engr Barrister
    Nurse HH HRH HE CM VP DIG IGP AMIR Prime Affairs Presidential Presidency Secretary-General
    President Premier Minister Secretary Councilor Councillor Chancellor Governor Mayor Senator
    Congressman Congresswoman Representative Ambassador Envoy Consul Commissioner Chairman
    Chairwoman Chairperson Chair Director Chief Commander General Gen. Lieutenant Lt. Colonel
    Col. Major Maj. Captain Capt. Sergeant Sgt. Corporal Cpl. Admiral Adm. Brigadier Brig.
    Marshal Commodore Inspector Constable Superintendent Judge Justice Prosecutor Attorney
    Lawyer King Queen Prince Princess Emperor Sultan Emir Sheikh Shaikh Sheik Duke Duchess Baron
    Lord Lady Sir Dame Count Pope Cardinal Archbishop Bishop Father Rev. Reverend Imam Ayatollah
    Mullah Maulana Rabbi Pastor Patriarch Mr Mr. Mrs Mrs. Ms Ms. Miss Dr Dr. Doctor Prof.
    Professor Spokesman Spokeswoman Spokesperson Leader Deputy Vice Coach Manager Economist
    Analyst Correspondent Editor Reporter Treasurer Speaker Dean Rector MP Sen. Rep. Gov. Pres.
    PM CEO CFO Comrade Crown Officer Undersecretary Under-Secretary Headmaster Principal Author
    Actor Actress Singer Detective Lt Gen Col Capt Sgt Maj Supt DCI Hon Hon. Gov Sen Rep Prof
    Rev Chieftain Saint Defender Midfielder Striker Goalkeeper Forward Skipper Señor Monsieur
    Madame Herr Frau Presidents Ministers Premiers Secretaries Senators Governors Ambassadors
    Generals Judges Justices Professors Congressmen Representatives
""")
"""Words that stand before a person's name and are not part of it."""

TITLE_PARTS: Final = words("""
    Vice Deputy Prime Foreign Finance Defence Defense Interior Home Trade Commerce Health
    Education Justice Energy Oil Economy Economic Agriculture Environment Transport Labour Labor
    Culture Information Planning Industry First Second Chief Senior Assistant Associate Acting
    Interim Executive Managing General State Federal National Former Ex Lieutenant Major
    Brigadier Field Rear Air Attorney Lord Grand Supreme Police Army Navy Press Political
    Military Security Permanent Special Honorary Financial Operating Marketing Technical Sports
    Opposition House Senate Majority Minority Union External Internal Affairs Public Works
    Housing Tourism Science Technology Railway Railways Water Power Women Youth Sport Investment
    Development Regional District County City Town Crown Chairman President Director Mayor Party
    Group Co-Chair Provincial Central Local Social Welfare Communications Parliamentary
""")
"""Words that may stand before a title as a part of it: ``Deputy Prime Minister``."""

TITLES_OF: Final = words("""
    Secretary Minister Director Chief Head Department Undersecretary Chair
""")
"""Titles whose field follows: ``Secretary of State``, ``Minister of Defence``."""

FIELDS: Final = words("""
    State Defence Defense Foreign Affairs Finance Interior Justice Health Education Trade
    Commerce Energy Agriculture Labour Labor Transport Transportation Environment Culture
    Information Industry Staff Treasury Planning Security Operations Communications Economy
    Tourism Research Science Technology Housing Sport Sports Water External Home Internal
    Economic
""")

ORGANISATION_ENDS: Final = words("""
    Administration Agency Alliance Airlines Airways Academy Army Assembly Association Associates
    Authority Bank Bancorp Board Brigade Brigades Bros Brothers Bureau Business Cabinet Centre
    Center Chamber Club Clinic Co Co. Coalition College Command Commission Commissions Committee
    Committees Community Company Confederation Conference Congress Consortium Corp Corp.
    Corporation Council Councils Court Department Directorate Division Embassy Enterprises
    Exchange Faculty Federation Fleet Force Forces Foundation Front Fund Government Group Guard
    Guards Guild High-Command Holdings Hospital Inc Inc. Industries Institute Institution
    Intelligence International Investments Investors Junta Laboratory Laboratories League
    Limited LLC Lobby Ltd Ltd. Mafia Media Militia Ministries Ministry Mission Monitor Motors
    Movement Museum Navy Network News Newsroom Newspaper Newspapers Office Opera Orchestra Order
    Organisation Organization Organisations Organizations Parliament Partners Party PLC Plc
    Police Politburo Press Publishers Publishing Radio Railways Railroad Regiment Resources
    Savings School Secretariat Securities Senate Service Services Society Squad Staff Steel
    Stores Studios Supermarkets Syndicate System Systems Team Technologies Telecom Television
    Theatre Times Tribunal Tribune Trust TV UK-PLC Union Unions United Unit University
    Universities Utilities Watch Watchdog Workers Post Gazette Herald Journal Daily Telegraph
    Chronicle Observer Weekly AG SA NV GmbH SpA AB Oy A/S S.A. N.V. FC F.C. AFC SC CF BV KG
    Kongsi Bhd Pty Petroleum Pharmaceuticals Electronics Communications Insurance Financial
    Capital Entertainment Software Motor Oil Gas Electric Energy Mining Foods Breweries Chemical
    Chemicals Rovers Wanderers City-Council Athletic Albion Hotspur Villa Battalion Corps
    Institutes Schools Colleges Administrations Cos LP L.P. LLP Pvt Pte S.p.A. Archives Library
    Libraries Observatory Treasury Legislature
    Judiciary Diet Ombudsman Inspectorate Constabulary Jamaat Jirga Sabha Parishad Samiti Sangh
""")
"""Words that end an organisation's name: ``Central Military Commission``."""

ORGANISATION_OPENS: Final = words("""
    Academy Administration Agency Alliance Army Assembly Association Authority Bank Board Bureau
    Central Chamber Church Club Coalition Commission Committee Community Confederation
    Conference Congress Council Court Department Directorate Federation Forces Foundation Front
    Fund Government High House Institute International League Ministry Movement National Office
    Order Organisation Organization Parliament Party Politburo School Secretariat Society Union
    University College Faculty Embassy Consulate Museum Mission Ministries Guild Network Centre
    Center Group Corporation Company Hospital Friends Sons Knights Brothers Media Inspectorate
    Tribunal Task Groupe Banco Banque Partido Universidad Université Universitat Committees
    Councils Workers State Federal
""")
"""Words whose name goes on after *of* or *for*: ``General Administration of Customs``."""

PLAIN_OPENS: Final = words("Central High International National State Federal Task House Workers")
"""Openers that need a further word before their *of*: ``House of Commons``, not ``State of``."""

ABOUT_OPENS: Final = words("""
    Committee Council Commission Conference Convention Centre Center Subcommittee Panel Group
    Institute Administration Agreement Treaty
""")
"""Openers that also take *on*, *to* and *against*: ``Council on Foreign Relations``."""

PLACE_ENDS: Final = words("""
    Province Port Airport River Lake Sea Island Islands Mountain Mountains Valley Bay Strait
    Straits Peninsula Desert District County Region City Street Avenue Square Bridge Dam Park
    Stadium Plant Station Palace Cathedral Mosque Temple Castle Canal Tower Prison Camp Building
    Beach Hills Hill Heights Coast Ocean Gulf Creek Falls Forest Glacier Harbour Harbor Junction
    Lagoon Oasis Plateau Plaza Plains Reef Ridge Road Sound Springs Territory Territories
    Township Village Town Volcano Wall Waterfall Zone Prefecture Oblast Governorate Municipality
    State Republic Cape Gardens Arena Monastery Shrine Refinery Terminal Reservoir Basin Delta
    Crossing Barracks Hall House Hotel Resort Highway Motorway Expressway Boulevard Lane
    Cemetery Zoo Ghetto Border
""")

PLACE_OPENS: Final = words("""
    Lake Mount Mt Mt. Port Cape Fort River Gulf Bay Strait Isle Camp Lac San Santa Saint St St.
    Los Las El La Le Rio Bad New North South East West Northern Southern Eastern Western Upper
    Lower Central Greater Ras Wadi Jebel Tel Deir Kfar Beit Bani Umm Al Kuala Ban Nizhny Novy
    Ust
""")

PLACE_OF: Final = words("""
    Gulf Bay Strait Straits Isle Cape Province City Republic Kingdom Principality State Islands
    Port Sea Horn Emirate District County Town Village Sultanate Commonwealth Dominion Duchy
    Coast
""")
"""Words that open a place's name whose rest follows *of*: ``Gulf of Aden``."""

EVENT_ENDS: Final = words("""
    War Wars Games Olympics Cup Championship Championships Summit Dialogue Festival Revolution
    Uprising Massacre Exhibition Prix Marathon Election Elections Referendum Holocaust Intifada
    Genocide Famine Crisis Expo Biennale Derby Tour Trophy Tournament Series Bowl Classic
    Masters Ramadan Christmas Easter Diwali Convention-Week Earthquake Hurricane Typhoon Bombing
    Coup Siege Offensive Talks Day Open Forum Meeting
""")

EVENT_OPENS: Final = words("Operation Hurricane Typhoon Cyclone Euro Battle Siege Exercise Storm")

INITIATIVE_ENDS: Final = words("""
    Partnership Initiative Agreement Agreements Treaty Accord Accords Protocol Pact Corridor
    Plan Programme Program Project Projects Convention Act Charter Declaration Resolution
    Strategy Framework Deal Scheme Memorandum Constitution Amendment Law Campaign Vision
    Roadmap Directive Compact
""")

ROADS: Final = frozenset(["Silk Road", "New Silk Road", "Maritime Silk Road"])
"""Roads that are initiatives and not places."""

COMMON_ABBREVIATIONS: Final = words("""
    GDP GNP CPI PPI PMI TV AIDS HIV TB DNA RNA PCR IT AI VR ICT CEO CFO COO CTO MP MEP MLA NGO
    INGO PhD BA MA BSc MSc MBA USD EUR GBP VAT IPO SUV AGM EPS PE CD DVD PC UFO ATM MoU MOU FAQ
    PR HR HQ VIP PPE GMT EST RBI ERA TKO KO PGA-TOUR FM AM PM SMS GPS USB NFT NFTs ESG FDI ODA
    SME SMEs R&D Olympic Olympian COVID Covid COVID-19 Covid-19 Ebola SARS MERS Zika Omicron
    Delta-variant COP Q1 Q2 Q3 Q4 H1 H2 H1N1 H5N1 FX FOB YTD YOY NYSE-listed PIN ID DIY UV CO2
    LNG LPG EV CCTV-camera HGV ICBM WMD IED AK-47 F-16 MiG SUVs B.C. A.D. Ph.D. Ph D.C.-based
    Dlr Dlrs Mln Bln Pct Cts Shr Shrs Revs Qtr Qtrs Mths Avg Oper Nil
    RIP SOS OK TBA TBD DOA DUI QR FOMC-minutes LIBOR Libor PIBOR FIBOR BUBOR PSBR M0 M3 M1 M2
    NA N.A. MVP GPU CPU GPUs CPUs API APIs SaaS RAM ROM SSD LED LCD OLED HDMI RFID URL HTML PDF
    UHF VHF FPS RPG NPC DLC RTX AAA BBB ETF ETFs OTC NAV EBITDA ROI KPI SPAC AZT IVF PTSD ADHD
    ICU MRI THC MDMA LSD BMI GABA LGBT LGBTQ STEM GCSE EEZ FTA GST EIA CSAM PIK
    CBM JGB JGBs ADR ADRs GDR GDRs Internet God Allah Bible Koran Quran Earth Mars Moon Sun Web
""")
"""Abbreviations and names of things: nobody, no body and no place."""

FIELD_HEADS: Final = words("""
    Savings Publishing News Securities Energy Mining Oil Gas Electric Insurance Communications
    Media Intelligence Radio Television Steel Entertainment Software Petroleum Chemicals
""")
"""Ends of organisations that are as well fields: ``Publishing and Advertising Agency``."""

PARTNERS: Final = words("Sons Co Co. Cos Company Brothers Bros Daughters Associates Partners")
"""What *and* joins to the name of a firm: ``Brown and Sons Inc``."""

SUFFIXES: Final = words("""
    based led backed born listed owned controlled held run related style made trained area wide
    era bound dominated occupied administered sponsored brokered mediated supplied educated
    funded built registered incorporated only ruled supported inspired appointed imposed bred
    like type flagged linked affiliated aligned allied ranked seeded mandated sanctioned
""")
"""Endings that turn a name into an adjective: ``Madrid-based``."""

NUMERALS: Final = words("I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI")

COUNTED: Final = words("""
    Phase Stage Round Part Chapter Session Day Week Track Tier Volume Series Season Episode Game
""")
"""What is counted: with a number alone it is no name."""

COUNTS: Final = NUMERALS | words("""
    First Second Third Fourth Fifth Sixth Seventh Eighth Ninth Tenth One Two Three Four Five Six
    Seven Eight Nine Ten Final Opening Closing Next Last
""")

NUMBERS: Final = words("One Two Three Four Five Six Seven II III IV")
"""What numbers a make or a model: ``Hualong One``."""

HALF_TITLES: Final = words("Press Financial Executive International Political News Television")
"""Ends of organisations that before a title are a part of it: ``Press Secretary``."""

LEGAL_ENDS: Final = words("""
    Inc Inc. Corp Corp. Ltd Ltd. Co Co. Cos LLC LLP LP L.P. PLC Plc AG SA NV GmbH AB SpA S.p.A. Pvt
    Pte
""")
"""Ends of companies' names that nothing of the name follows."""

BORNE_ENDS: Final = words("""
    Hill Hills Park Hall Lake Forest Street Wall Castle Camp Lane Beach Falls Ford Day
""")
"""Ends of places' and days' names that are as well surnames: ``Damon Hill``."""

CALENDAR: Final = words("""
    Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May
    June July August September October November December Jan Jan. Feb Feb. Mar Mar. Apr Apr. Jun
    Jun. Jul Jul. Aug Aug. Sep Sep. Sept Sept. Oct Oct. Nov Nov. Dec Dec. Mondays Tuesdays
    Wednesdays Thursdays Fridays Saturdays Sundays Mon Tue Wed Thu Fri Sat Sun Tues Thurs GMT
    UTC EST EDT PST AM PM A.M. P.M. BC AD BST CET
""")

NEVER: Final = words("""
    AT IN OF FOR AND THE BY ON TO V OR I I'm I've I'd I'll The A An This That These Those He She
    It They We You His Her Its Their Our Your My Me Him Them Us And But Or Nor So If When While
    Where Why What Which Who Whom Whose How There Here Then Than As At By For From In Into Of On
    Onto To With Without Within Under Over After Before During Since Until Till About Above
    Below Between Among Amid Against Along Also Although Though Because Both Each Either Neither
    Every Few Many Most More Much Some Several Such All Any Another Other Others No None Not Now
    Once One Two Three Four Five Six Seven Eight Nine Ten Only Per Yes Yet Still However
    Moreover Meanwhile Nevertheless Therefore Thus Hence Today Yesterday Tomorrow Are Is Was
    Were Be Been Being Am Do Does Did Has Have Had Can Could Will Would Shall Should May Might
    Must Let Like Mr-and Dear Please According Despite Following Instead Later Earlier Overall
    Perhaps Maybe Just Even Ever Never Again Last Next Photo File Page Copyright Note Re Q Ok OK
    Hello Unlike Upon Via Whether Whatever Whenever Wherever Apart Asked Nearly Almost Around
    Across Behind Beyond Beside Besides Inside Outside Throughout Towards Toward Through Up Down
    Out Off Except Based Born Given Due Having Noting Speaking Adding Saying Including Standing
    Launched Founded Taking Enhancing Data Updated R&D
""")
"""Words that are written with a capital for their place alone."""
