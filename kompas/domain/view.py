"""What all views have in common: a view is a finished piece of data that is made once, when it is published."""

import msgspec

from kompas.domain.text import Text


class View(msgspec.Struct, frozen=True, tag_field="view", kw_only=True):
    """What all views have: the folio (number and title of the step)."""

    number: int
    title: Text
