"""What pages say around their articles: phrases of boilerplate."""

import re
from collections.abc import Iterable, Sequence
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
    "print this", "suggest to a friend", "tell a friend", "send to a friend", "advertise",
    "advertising", "advertisement", "advertisements", "advertisers",
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
    "media caption", "a post shared by", "view this post", "back to gallery", "back to home",
    "next up in", "playback is unsupported", "playback is not supported",
    "like this article", "like this story", "give feedback", "can also be viewed", "staff writer",
    "staff reporter", "senior reporter", "follow him on", "follow her on", "see more:",
    "submitting this form", "join us", "take our survey", "licensing rights",
    "story continues below", "article continues below", "be the first to get", "get the latest",
    "all the latest", "latest updates", "join our", "like this story", "request an invite",
    "request reprint", "submit correction", "go here for more", "through the gallery",
    "install the app", "free guide", "independently select", "want to keep up", "news tip",
    "this content is provided by", "why you can trust", "sponsored by", "brought to you by",
)  # fmt: skip
"""Told apart from prose by use: an article may hold one, a line of page furniture is made of it."""

ORDINARY = (
    "commission", "affiliate", "premium", "recommended", "newsletter", "subscription",
    "advertising", "advertisement", "advertisements", "advertisers", "sponsored", "comments",
    "careers", "password", "telegram", "rss", "donate", "facebook", "twitter", "instagram",
    "whatsapp", "linkedin", "reddit", "pinterest", "more from", "more in", "more on", "listen to",
    "share on",
)  # fmt: skip
"""Those of them that articles and their tables use for what they tell, too."""

FURNITURE = words(
    "home menu search mobile desktop app apps share print email save close next previous prev more"
    " news sport sports business world video videos photos opinion culture travel weather tv live"
    " login register subscribe advertisement advertising ad comments tags topics related loading"
    " facebook twitter youtube instagram linkedin whatsapp reddit pinterest contact about help faq"
    " archive archives careers privacy terms cookies sitemap rss english language toggle navigation"
    " latest popular trending politics health technology tech entertainment science podcasts"
)
"""Lines of these words alone are a page's, not an article's."""

CALLS = words(
    "send share print email e-mail mail forward tweet pin post save bookmark suggest back"
)
CALLED_FOR = words("this page article story friend friends link")
"""A short line that opens with one of the first and holds one of the second is a page's call."""


LEGAL_PHRASES = (
    "all rights reserved", "copyright", "©", "may not be published", "may not be reproduced",
    "shall not be republished", "without permission", "written authorization",
    "written permission", "written consent", "terms of use", "terms of service",
    "terms and conditions", "privacy policy", "privacy notice", "privacy statement",
    "cookie policy", "use of cookies", "uses cookies", "we use cookies", "personal data",
    "affiliate commission", "earn a commission", "affiliate link", "independently selected",
    "unsubscribe", "opt out", "opt-out", "recaptcha", "respectful of other",
)  # fmt: skip
"""Small print: a paragraph that holds one may read like prose and is still not the article's."""


_PATH = re.compile(r"(?:[^<>›»\n]{1,40}[>›»]\s?){2}[^<>›»\n]{1,25}\Z")


def is_path(text: str) -> bool:
    """Tell whether a line is the way to a page, ``Home > News > Coast``.

    A last part that is long may be the page's title.
    """
    return _PATH.match(text) is not None


class Phrases:
    """A table of phrases, found in a text whose words are known."""

    def __init__(self, table: Sequence[str]) -> None:
        by_key: dict[str, list[str]] = {}
        for phrase in table:
            found = re.findall(r"[^\W\d_][\w’'-]*", phrase)
            if found:
                by_key.setdefault(max(found, key=len), []).append(phrase)
        self._by_key = by_key
        self._keys = frozenset(by_key)

    def found(self, text: str, words: Iterable[str]) -> frozenset[str]:
        """Return which phrases ``text`` holds; text and its ``words`` are in lower case."""
        keys = self._keys.intersection(words)
        return frozenset(phrase for key in keys for phrase in self._by_key[key] if phrase in text)

    def count(self, text: str, words: Iterable[str]) -> int:
        """Return how many phrases ``text`` holds; text and its ``words`` are in lower case.

        The longest word of each phrase tells quickly that there is none, as in most paragraphs.
        """
        rights = text.count("©")
        if self._keys.isdisjoint(words):
            return rights
        keys = self._keys.intersection(words)
        return rights + sum(text.count(phrase) for key in keys for phrase in self._by_key[key])


@cache
def page_phrases() -> Phrases:
    """Return ``PAGE_PHRASES``, ready to be found."""
    return Phrases(PAGE_PHRASES)


@cache
def ordinary_phrases() -> Phrases:
    """Return ``ORDINARY``, ready to be found."""
    return Phrases(ORDINARY)


@cache
def legal_phrases() -> Phrases:
    """Return ``LEGAL_PHRASES``, ready to be found."""
    return Phrases(LEGAL_PHRASES)
