"""The page of an entity: names, dates, whom it meets, and every mention in its line of context."""

from collections.abc import Sequence

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal

from tui.actions import View, bindings
from tui.collection.entities.concordance import ConcordanceOrder, Line
from tui.collection.entities.doubts import Doubt
from tui.collection.entities.names import Name
from tui.collection.entities.profile import Company, Profile, query_for
from tui.collection.entities.records import mention_writers
from tui.query.rewriting import narrowed
from tui.screens.changing import Corrected, CorrectionsWanted
from tui.screens.correcting_entity import correct_entity
from tui.screens.doubting import leave_as_is, take_answer
from tui.screens.exporting import Export, export_from
from tui.screens.gathering import (
    CompanyCounted,
    DoubtsKnown,
    GatheringScreen,
    Ordered,
    Told,
)
from tui.screens.leading import Lead, ToPlace, ToQuery
from tui.state.trail import Seen, Stop
from tui.timeline.timeline import Timeline
from tui.widgets.company_rows import CompanyRows, rows_of
from tui.widgets.concordance_rows import ConcordanceRows
from tui.widgets.density_strip import DensityStrip
from tui.widgets.entity_head import EntityHead
from tui.widgets.key_line import KeyLine, key_of
from tui.widgets.kinds import KindList
from tui.widgets.masthead import counted
from tui.widgets.mention_detail import MentionDetail
from tui.widgets.virtual_list import VirtualList

NOTHING = "These articles do not mention it."


class EntityScreen(GatheringScreen):
    """One entity in the selected articles; leads to a place that mentions it, or to a query."""

    BINDINGS = bindings(View.ENTITY)
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (110, "-wide")]  # noqa: RUF012 (Textual's own way)
    VERTICAL_BREAKPOINTS = [(0, "-short"), (32, "-tall")]  # noqa: RUF012

    def __init__(self, profile: Profile, near: tuple[int, int] | None = None) -> None:
        """Show a profile, the cursor on the mention near an offset of an article, if given."""
        super().__init__()
        self._profile = profile
        self._inside = profile
        """The profile within the query; the other one is that of the whole collection."""
        self._near = near
        self._seen: tuple[int, int] | None = None
        """Article and offset of the mention under the cursor."""
        self._order = ConcordanceOrder.DATE
        self._company: Sequence[Company] | None = None
        self._timeline: Timeline | None = None
        self._told_of: tuple[str, str] | None = None
        self._doubts: Sequence[Doubt] = ()

    def compose(self) -> ComposeResult:
        """Lay out the parts."""
        yield EntityHead()
        yield DensityStrip(id="density")
        with Horizontal(id="entity-lists"):
            yield KindList(id="mentions", empty=NOTHING)
            yield KindList(id="company")
        yield MentionDetail(id="mention")
        yield KeyLine()

    def on_mount(self) -> None:
        """Show what is known at once, and count what takes longer."""
        self._show()
        self.set_focus(self._mentions)

    @property
    def _mentions(self) -> KindList:
        return self.query_one("#mentions", KindList)

    @property
    def _company_list(self) -> KindList:
        return self.query_one("#company", KindList)

    @property
    def _rows(self) -> ConcordanceRows | None:
        rows = self._mentions.rows
        return rows if isinstance(rows, ConcordanceRows) else None

    def _show(self) -> None:
        profile = self._profile
        line = profile.concordance.index_of(*self._near) if self._near else None
        rows = ConcordanceRows(profile.concordance, profile.collection.head)
        self._order = ConcordanceOrder.DATE
        self._mentions.show(rows, keep=False, at=line)
        self._company = None
        self._timeline = self._told_of = None
        self._doubts = ()
        self._show_company()
        self._tell()
        self._tell_of_row()
        self.gather(profile)

    @on(DoubtsKnown)
    def _take_doubts(self, message: DoubtsKnown) -> None:
        if message.profile is self._profile:
            self._doubts = message.profile.doubts
            keys = key_of(self, "entity.same"), key_of(self, "entity.right")
            self.query_one(EntityHead).tell_doubts(self._profile, self._doubts, keys)
            self.refresh_bindings()

    @on(Told)
    def _take_events(self, message: Told) -> None:
        if message.profile is self._profile:
            self._timeline, self._told_of = message.timeline, message.dates
            self.query_one(DensityStrip).show(message.timeline)
            self._tell()
            self._tell_of_row()

    @on(CompanyCounted)
    def _take_company(self, message: CompanyCounted) -> None:
        if message.profile is self._profile:
            self._company = message.company
            self._show_company()

    def _show_company(self) -> None:
        self._company_list.show(rows_of(self._profile.forms, self._company))

    def _tell(self) -> None:
        """Say who it is, how often it is met, and when."""
        query = self._inside.selection.query.text
        within = f"with {query}" if query else ""
        if query and self._profile is not self._inside:
            within = "all articles"
        self.query_one(EntityHead).tell(self._profile, self._order, self._told_of, within)

    @on(VirtualList.Highlighted, "#mentions")
    def _tell_of_row(self) -> None:
        """Show the whole sentence of the mention under the cursor, and when its article is from."""
        detail, rows = self.query_one(MentionDetail), self._rows
        if rows is None or not len(rows):
            detail.say(NOTHING)
            return
        line = self._profile.concordance.line(rows.line_at(self._mentions.cursor))
        if line is None:
            detail.say("This mention was corrected.")
            return
        self._seen = (line.article, line.mention.start)
        detail.show(self._profile.collection.article(line.article), line.mention)
        self._mark_day(line)

    def _mark_day(self, line: Line) -> None:
        """Show on the strip when it was that the mention's sentence tells of."""
        if self._timeline is not None:
            event = self._timeline.nearest(line.article, line.mention.start)
            day = None if event is None else self._timeline.day_of(event)
            self.query_one(DensityStrip).mark(day)

    @on(DensityStrip.Jumped)
    def _jump(self, message: DensityStrip.Jumped) -> None:
        if self._timeline is None:
            return
        told = self._timeline.event(message.event)
        line = self._profile.concordance.index_of(told.article, told.event.start)
        if line is not None and self._rows is not None:
            self._mentions.cursor = self._rows.row_of(line)

    @on(VirtualList.Chosen, "#mentions")
    def _choose(self, message: VirtualList.Chosen) -> None:
        rows = self._rows
        line = rows and self._profile.concordance.line(rows.line_at(message.index))
        if line:
            of = self._profile.name.key()
            stop = Stop(line.article, line.mention.start, Seen.ENTITY, of)
            self.dismiss(ToPlace(line.article, line.mention, stop))

    @on(VirtualList.Chosen, "#company")
    def _open_company(self, message: VirtualList.Chosen) -> None:
        name = self._company_at(message.index)
        if name is None:
            self.app.bell()
            return
        screen = EntityScreen(Profile(self._profile.selection, name))
        self.app.push_screen(screen, self._pass_on)

    def _company_at(self, index: int) -> Name | None:
        rows = self._company_list.rows
        row = rows.rows[index] if isinstance(rows, CompanyRows) else None
        return Name(row.kind, row.name) if isinstance(row, Company) else None

    def _pass_on(self, lead: Lead) -> None:
        """Go where the page of another entity leads to; stay where it leads nowhere."""
        if lead is not None:
            self.dismiss(lead)

    def action_next_pane(self) -> None:
        """Go from the mentions to the names and the company, or back."""
        about = self._mentions.has_focus
        self.set_class(about, "-about")
        self.set_focus(self._company_list if about else self._mentions)

    def action_sort(self) -> None:
        """Sort the mentions in the next order."""
        self._order = self._order.next()
        self._tell()
        self.sort_lines(self._profile, self._order)

    @on(Ordered)
    def _take_order(self, message: Ordered) -> None:
        if (message.profile, message.order) == (self._profile, self._order):
            head = self._profile.collection.head
            rows = ConcordanceRows(self._profile.concordance, head, message.lines)
            self._mentions.show(rows)

    def action_only(self) -> None:
        """Select only articles that mention it, and whom the cursor is on among its company."""
        names = [self._profile.name]
        if self._company_list.has_focus:
            other = self._company_at(self._company_list.cursor)
            names += [other] if other is not None else []
        query = self._inside.selection.query.text
        for name in names:
            query = narrowed(query, query_for(name))
        self.dismiss(ToQuery(query, self._stop))

    def action_without(self) -> None:
        """Leave out articles that mention it."""
        query = self._inside.selection.query.text
        query = narrowed(query, f"-{query_for(self._profile.name)}")
        self.dismiss(ToQuery(query, self._stop))

    @property
    def _stop(self) -> Stop | None:
        """Where going back to this page leads, None where it has no line."""
        of = self._profile.name.key()
        return None if self._seen is None else Stop(*self._seen, Seen.ENTITY, of)

    def action_everywhere(self) -> None:
        """Show it in all articles, or only in those that the query selects."""
        inside = self._profile is self._inside
        everything = self._profile.collection.select()
        self._near = None
        self._profile = Profile(everything, self._profile.name) if inside else self._inside
        self._show()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer to decide what is in doubt only where something is."""
        if action in ("same", "right") and not self._doubts:
            return False
        return super().check_action(action, parameters)

    def action_same(self) -> None:
        """Take for one what is perhaps the same."""
        take_answer(self, self._profile.collection, self._profile.name, self._doubts)

    def action_right(self) -> None:
        """Say that what is in doubt is right as it is."""
        leave_as_is(self, self._doubts)

    def action_correct(self) -> None:
        """Rename, merge, split, retype or hide it."""
        correct_entity(self, self._profile.collection, self._profile.name)

    @on(Corrected)
    def _follow_name(self) -> None:
        """Show the entity that the mention under the cursor is of now."""
        collection, rows = self._profile.collection, self._rows
        if self._seen is not None and rows is not None:
            key, offset = self._seen
            here = (each for each in collection.mentions(key) if each.start == offset)
            mention = next(here, None)
            name = self._profile.name if mention is None else Name(mention.kind, mention.name)
            self._near = self._seen
            inside = self._profile is self._inside
            self._profile = Profile(self._profile.selection.anew(), name)
            if inside:
                self._inside = self._profile
            self._show()

    def action_export(self) -> None:
        """Write the mentions to a file, in the order in which they are shown."""
        concordance, rows = self._profile.concordance, self._rows
        if rows is not None:
            order = [rows.line_at(index) for index in range(len(rows))]
            writers = mention_writers(self._profile.collection, concordance, order)
            what = counted(len(order), "mention")
            export_from(self, Export(what, "mentions", writers))

    def action_corrections(self) -> None:
        """List what was corrected."""
        self.app.screen_stack[0].post_message(CorrectionsWanted())

    def action_leave(self) -> None:
        """Go back."""
        self.dismiss(None)
