"""Ids that are the same wherever and whenever they are computed."""

import hashlib


def digest(*parts: str) -> str:
    """Return the first 128 bits, in hex, of the SHA-256 over the parts.

    Each part is prefixed by its length, which keeps ("ab", "c") and ("a", "bc") apart.
    """
    hasher = hashlib.sha256()
    for part in parts:
        encoded = part.encode()
        hasher.update(len(encoded).to_bytes(8, "big"))
        hasher.update(encoded)
    return hasher.hexdigest()[:32]
