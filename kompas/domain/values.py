"""The three public values of the framework, in the fixed order of the triangle."""

import enum


class Value(enum.Enum):
    """A public value; the member's value is its name in files."""

    AUTONOMY = "autonomy"
    HUMANITY = "humanity"
    JUSTICE = "justice"


VALUES: tuple[Value, Value, Value] = (Value.AUTONOMY, Value.HUMANITY, Value.JUSTICE)
