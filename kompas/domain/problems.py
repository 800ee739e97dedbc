"""What can go wrong, as a key and values; the language is added where it is shown."""

import errno


class Problem(Exception):  # noqa: N818 - the house's word for it, and it is shown to people
    """Something that makes no sense or did not work.

    `key` names the sentence in the `problems` catalogue (without its prefix); `values` fill it in.
    """

    def __init__(self, key: str, **values: object) -> None:
        super().__init__(key, values)
        self.key = key
        self.values = values


def reason_of(trouble: Exception) -> str:
    """Return why the system could not do something with a file, as its symbol (ENOENT); else the kind of error.

    `said` (kompas/saying.py) puts the symbols in words; what the system itself says speaks its own language.
    """
    return errno.errorcode.get(getattr(trouble, "errno", None) or 0, type(trouble).__name__)
