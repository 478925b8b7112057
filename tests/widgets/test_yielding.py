"""Words that give way to what stands at their left."""

from textual.app import App, ComposeResult

from tests.pilots import running
from tui.widgets.yielding import YieldingWords

FORMS = ("9 of 11 articles · best first", "9 of 11", "9")


class WordsApp(App[None]):
    def compose(self) -> ComposeResult:
        yield YieldingWords()

    @property
    def words(self) -> YieldingWords:
        return self.query_one(YieldingWords)

    @property
    def kept(self) -> int:
        width = self.words.styles.width
        return 0 if width is None else round(width.value)


async def test_the_longest_form_that_is_allowed_is_shown_and_at_least_the_last() -> None:
    app = WordsApp()
    async with running(app):
        app.words.say(FORMS)
        shown = {}
        for cells in (40, 29, 28, 7, 6, 1, 0, -5, 29):
            app.words.allow(cells)
            shown[cells] = str(app.words.content)
            assert app.kept <= max(cells, 1) + 1
        assert list(shown.values()) == [*FORMS[:1] * 2, *FORMS[1:2] * 2, *FORMS[2:] * 4]
        assert str(app.words.content) == FORMS[0]


async def test_room_once_kept_stays_until_somebody_needs_it() -> None:
    app = WordsApp()
    async with running(app):
        app.words.say(FORMS)
        app.words.allow(60)
        kept = app.kept
        for words in ("1,204 of 11,000", "87 of 11,000", "3"):
            app.words.say((words,))
            assert app.kept == kept, "another number is no reason for another layout"
        app.words.allow(kept - 2)
        assert app.kept < kept
