"""API keys in Redis, by the SHA-256 of each.

A key is 256 random bits, so nobody can guess one from its hash, however fast the hash is; slow
hashes (Argon2) protect passwords, which people choose and which can be guessed. A fast one lets
every request be checked without a cost that an attacker could make us pay.

Source: NIST SP 800-63B, section 5.1.2 ("look-up secrets" of at least 112 bits of entropy are
hashed with an approved one-way function; only weaker ones are salted and stretched).
"""

import hashlib
from base64 import urlsafe_b64encode
from typing import Any

import redis

from schemas.api_key import ApiKey
from services.platform.redis.client import redis_errors
from services.platform.redis.keys import Keys

KEY_PREFIX = "rasid_"
"""How every key begins, so that scanners for leaked secrets find it."""
KEY_BYTES = 32

# The name is looked for and taken in one step: two at once do not both get it.
_ADD = """
for _, stored in ipairs(redis.call('HVALS', KEYS[1])) do
  if cjson.decode(stored)['name'] == ARGV[1] then
    return 0
  end
end
redis.call('HSET', KEYS[1], ARGV[2], ARGV[3])
return 1
"""


def make_secret(random_bytes: bytes) -> str:
    """Return a key of `KEY_BYTES` random bytes; it is shown once and stored nowhere."""
    return KEY_PREFIX + urlsafe_b64encode(random_bytes).decode("ascii").rstrip("=")


def key_digest(secret: str) -> str:
    """Return what is stored of a key."""
    return hashlib.sha256(secret.encode("utf-8", "surrogatepass")).hexdigest()


class RedisApiKeys:
    """The keys of one installation; every method raises DependencyUnavailableError."""

    def __init__(self, client: redis.Redis, keys: Keys) -> None:
        self._client: Any = client
        self._keys = keys

    def add(self, key: ApiKey) -> bool:
        """Store a key; False where its name is taken."""
        arguments = (key.name, key.digest, key.encode())
        return bool(self._ask("eval", _ADD, 1, self._keys.api_keys(), *arguments))

    def find(self, digest: str) -> ApiKey | None:
        """Return the key with this SHA-256, or None."""
        stored = self._ask("hget", self._keys.api_keys(), digest)
        return ApiKey.decode(stored) if stored else None

    def all(self) -> tuple[ApiKey, ...]:
        """Return every key, by name."""
        stored = map(ApiKey.decode, self._ask("hvals", self._keys.api_keys()))
        return tuple(sorted(stored, key=lambda key: key.name))

    def revoke(self, name: str) -> bool:
        """Take a key away at once; False where there is none of this name."""
        found = [key.digest for key in self.all() if key.name == name]
        return bool(found) and bool(self._ask("hdel", self._keys.api_keys(), *found))

    def _ask(self, command: str, *arguments: object) -> Any:  # noqa: ANN401
        with redis_errors():
            return getattr(self._client, command)(*arguments)
