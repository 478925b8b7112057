"""What pages say around their articles: phrases of boilerplate, captions, bylines and stamps."""

import re
from functools import cache

from tui.articles.words import words

PAGE_PHRASES = (
    "cookie", "privacy policy", "privacy statement", "terms of use", "terms of service",
    "terms and conditions", "terms & conditions", "all rights reserved", "copyright", "©",
    "contact us", "about us", "sign up", "sign in", "log in", "log out", "subscribe",
    "subscription", "newsletter", "your inbox", "click here", "read more", "read also",
    "read next", "see also", "related stories", "related articles", "related topics",
    "recommended", "most read", "most popular", "trending", "search trends", "editors' picks",
    "editor's picks", "share this", "share on", "follow us", "facebook", "twitter", "whatsapp",
    "pinterest", "linkedin", "reddit", "instagram", "flipboard", "telegram", "email this",
    "print this", "suggest to a friend", "tell a friend", "send to a friend", "advertis",
    "sponsored", "skip to", "back to top", "site map", "sitemap", "registration number",
    "website identification", "written authorization", "may not be published, broadcast",
    "may not be reproduced", "download the app", "download our app", "get the app", "app store",
    "google play", "accept all", "manage preferences", "i agree", "by continuing to",
    "javascript", "your browser", "adblock", "ad blocker", "comments", "leave a reply",
    "post a comment", "email address", "password", "do not sell", "affiliate", "commission",
    "breaking news alerts", "daily briefing", "help us", "support us", "donate", "careers",
    "site index", "our standards", "thomson reuters trust", "show more", "load more", "view all",
    "more from", "more in", "more on", "you may also like", "you might also like",
    "up next", "watch now", "listen to", "in this article", "table of contents", "tags:",
    "filed under", "topics:", "previous article", "next article", "min read", "minute read",
    "gift article", "save article", "unlimited access", "premium", "e-paper", "rss",
    "contributed to this report", "open in new", "new window", "image caption",
    "media caption", "story continues below",
)  # fmt: skip
"""Told apart from prose by use: an article may hold one, a line of page furniture is made of it."""

FURNITURE = words(
    "home menu search mobile desktop app apps share print email save close next previous prev more"
    " news sport sports business world video videos photos opinion culture travel weather tv live"
    " login register subscribe advertisement advertising ad comments tags topics related loading"
    " facebook twitter youtube instagram linkedin whatsapp reddit pinterest contact about help faq"
    " archive archives careers privacy terms cookies sitemap rss english language toggle navigation"
    " latest popular trending politics health technology tech entertainment science podcasts"
)
"""Lines of these words alone are a page's, not an article's."""


@cache
def page_phrases() -> re.Pattern[str]:
    """Return the pattern of ``PAGE_PHRASES``, for lower-case text."""
    return re.compile("|".join(re.escape(phrase) for phrase in PAGE_PHRASES))


@cache
def credit() -> re.Pattern[str]:
    """Return the pattern of a photo credit, at the start or the end of a caption."""
    agencies = (
        r"xinhua|vcg|reuters|afp|ap|getty(?: images)?|epa|pti|ani|shutterstock|istock|alamy|upi"
        r"|bloomberg|cfp|ic|cnsphoto|tass|anadolu(?: agency)?|zuma(?: press)?|imago|china daily"
    )
    return re.compile(
        rf"(?:/\s?(?:{agencies}|chinese foreign ministry)"
        rf"|[(\[](?:[^()\[\]\n]{{0,60}}\b)?(?:photo|photograph|photography|image|picture|pic|credit"
        rf"|file|getty)\b[^()\[\]\n]{{0,60}}[)\]]"
        rf"|\b(?:photo|photograph|image|picture|credit|photo credit|photograph by|image credit)s?"
        rf"\s?(?:by|from|courtesy of|courtesy|:|/|©)[^.\n]{{0,80}}"
        rf"|\bvia (?:{agencies}|ap images)"
        rf"|\b(?:{agencies})[ /](?:photo|images?|file)\b[^.\n]{{0,60}}"
        rf"|\bgetty images|\bap photo\b[^.\n]{{0,60}}|\bfile photo\b[^\n]{{0,40}}|(?<!copyright)(?<=.) ?©[^\n|]{{0,60}}"
        rf"|\((?:{agencies})\))"
        rf"[)\]]?[.]?\s*\Z"
        rf"|\A(?:[(\[]?(?:file )?(?:photo|image|picture|pictured|photograph|caption|in this photo"
        rf"|in this image|in this file|the photo shows|this photo|this image|this handout"
        rf"|photo shows)\b"
        rf"(?:\s?[:/©]|,|\s(?:by|shows?|from|taken|released|provided|illustration|of)\b))",
        re.IGNORECASE,
    )


@cache
def byline() -> re.Pattern[str]:
    """Return the pattern of a line that names its author."""
    name = r"(?:[A-Z\u00c0-\u00de][\w.’'-]{0,30}|(?:de|van|von|der|la|el|al|bin|di|da)\b)"
    names = rf"{name}(?:[ \u00a0]{name}){{1,3}}"
    return re.compile(
        rf"(?i:by|written by|words by|story by|reported by|author:|from)[ :]\s?"
        rf"(?P<author>{names}(?:(?:,| and| &)[ \u00a0]{names}){{0,3}})"
    )
