"""The last page, once the session was ended: what becomes of the outcome, and what is kept, as the room chose it."""

from kompas.domain.outcome import Details, Keep
from kompas.domain.view import View


class GoodbyeView(View, frozen=True, tag="goodbye"):
    """Thanks; `keep` is None when nothing was chosen, `until` an ISO date or empty."""

    details: Details
    keep: Keep | None = None
    until: str = ""
