"""What can go wrong, as a key and values; the language is added where it is shown."""


class Problem(Exception):  # noqa: N818 - the house's word for it, and it is shown to people
    """Something that makes no sense or did not work.

    `key` names the sentence in the `problems` catalogue (without its prefix); `values` fill it in.
    """

    def __init__(self, key: str, **values: object) -> None:
        super().__init__(key, values)
        self.key = key
        self.values = values
