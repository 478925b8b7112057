"""What an entity's page finds out in the background, while what is known is read already."""

from collections.abc import Sequence
from dataclasses import dataclass

from textual import work
from textual.message import Message
from textual.worker import get_current_worker

from tui.collection.entities.concordance import ConcordanceOrder
from tui.collection.entities.profile import Company, Profile, told_of
from tui.screens.leading import Lead
from tui.screens.over import Over
from tui.timeline.timeline import Timeline


@dataclass
class DoubtsKnown(Message):
    """It is known which names are perhaps the entity's."""

    profile: Profile


@dataclass
class Told(Message):
    """What is told of the entity under a date is at hand."""

    profile: Profile
    timeline: Timeline
    dates: tuple[str, str] | None


@dataclass
class CompanyCounted(Message):
    """It is known whom the entity meets."""

    profile: Profile
    company: Sequence[Company]


@dataclass
class Ordered(Message):
    """The lines of the concordance are sorted."""

    profile: Profile
    order: ConcordanceOrder
    lines: Sequence[int]


class GatheringScreen(Over[Lead]):
    """A screen that has questions about a profile answered; the answers come as messages."""

    @work(thread=True, exclusive=True, group="profile")
    def gather(self, profile: Profile) -> None:
        """Find out doubts, events and company, the quickest first."""
        worker = get_current_worker()
        _ = profile.doubts
        self.post_message(DoubtsKnown(profile))
        timeline = profile.timeline()
        timeline.prepare()
        self.post_message(Told(profile, timeline, told_of(timeline)))
        company = profile.company(lambda: worker.is_cancelled)
        if not worker.is_cancelled:
            self.post_message(CompanyCounted(profile, company))

    @work(thread=True, exclusive=True, group="concordance")
    def sort_lines(self, profile: Profile, order: ConcordanceOrder) -> None:
        """Sort the lines of the concordance."""
        self.post_message(Ordered(profile, order, profile.concordance.sorted(order)))
