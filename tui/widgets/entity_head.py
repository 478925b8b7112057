"""The head of an entity's page: who it is, how often it is met, when, and what is in doubt."""

from collections.abc import Sequence

from rich.text import Text
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widgets import Static

from tui.articles.visible import visible
from tui.collection.entities.concordance import ConcordanceOrder
from tui.collection.entities.doubts import Doubt
from tui.collection.entities.profile import Profile
from tui.dates.edtf import shown_published
from tui.widgets.doubt_line import DoubtLine
from tui.widgets.masthead import counted, from_to


class EntityHead(Vertical):
    """Name and counts in one line; dates, the note and the doubts below, where there are any."""

    def compose(self) -> ComposeResult:
        """Lay out the lines."""
        with Horizontal(id="entity-head"):
            yield Static(id="entity-name", markup=False)
            yield Static(id="entity-counts", markup=False)
        yield Static(id="entity-facts", markup=False)
        yield Static(id="entity-note", markup=False)
        yield DoubtLine(id="entity-doubt")

    def tell(
        self,
        profile: Profile,
        order: ConcordanceOrder,
        told_of: tuple[str, str] | None,
        within: str,
    ) -> None:
        """Tell of an entity.

        Args:
            profile: what the articles tell of it.
            order: what its mentions are sorted by.
            told_of: the first and the last date in sentences that name it, once they are known.
            within: which articles these are, where they are not all.
        """
        name = profile.name
        self._line("name", Text.assemble((visible(name.text), "bold"), f"  {name.kind}"))
        counts = (
            f"{counted(len(profile.concordance), 'mention')} in {len(profile.keys):,} of "
            f"{counted(profile.selection.count, 'article')}"
        )
        self._line("counts", Text(f"{counts} · by {order}"))
        facts = []
        if profile.published:
            facts.append(f"published {from_to(*map(shown_published, profile.published))}")
        if told_of is not None:
            facts.append(f"told of {from_to(*told_of)}")
        if within:
            facts.append(within)
        self._line("facts", Text(visible(" · ".join(facts))))
        self._line("note", Text(visible(" · ".join(profile.notes))))
        self.query_one("#entity-note").display = bool(profile.notes)

    def tell_doubts(self, profile: Profile, doubts: Sequence[Doubt], keys: tuple[str, str]) -> None:
        """Show what is in doubt; of the ``keys`` one takes it, the other rejects it."""
        self.query_one(DoubtLine).tell(profile.name, doubts, keys)

    def _line(self, part: str, text: Text) -> None:
        self.query_one(f"#entity-{part}", Static).update(text)
