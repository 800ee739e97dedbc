"""Reasons that were given with a weighing and stay out of the record: each is named by a digest of its words."""

from hashlib import sha256

from msgspec.structs import replace

from kompas.domain.weighing import Cast, Round, Weighing


def reason_key(number: int, why: str) -> str:
    """Return the key of a reason that was given in a round."""
    return f"reason:{number}:{sha256(why.strip().encode()).hexdigest()[:16]}"


def without_reasons(moment: Round, out: frozenset[str]) -> Round:
    """Return a round without the reasons that were left out."""
    if not any(key.startswith(f"reason:{moment.number}:") for key in out):
        return moment

    def quiet(weighing: Weighing) -> Weighing:
        gone = bool(weighing.why) and reason_key(moment.number, weighing.why) in out
        return replace(weighing, why="") if gone else weighing

    casts = tuple(Cast(cast.seat, quiet(cast.weighing)) for cast in moment.casts)
    return replace(moment, casts=casts, batch=tuple(quiet(weighing) for weighing in moment.batch))
