from tui.articles.phrases import ORDINARY, PAGE_PHRASES, is_path, page_phrases


def test_words_that_articles_use_too_are_words_of_pages() -> None:
    assert set(ORDINARY) < set(PAGE_PHRASES)


def test_phrases_are_found_and_counted() -> None:
    text = "our newsletter: read more in the newsletter"
    words = text.replace(":", "").split()
    assert page_phrases().found(text, words) == {"newsletter", "read more", "more in"}
    assert page_phrases().count(text, words) == 4


def test_the_way_to_a_page_has_three_parts_at_least() -> None:
    assert is_path("Home > News > Coast")
    assert not is_path("News > Coast")
    assert not is_path("Home > News > Storm keeps the harbour of the small town closed")
