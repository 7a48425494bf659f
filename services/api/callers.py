"""Who is asking, whether they may, and whether they ask too often."""

from collections import Counter
from dataclasses import dataclass
from http import HTTPStatus
from typing import Annotated

from fastapi import Request, Security
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer

from schemas.api_key import ApiKey, Role
from services.api.parts import ApiParts, Parts
from services.api.problems import FieldProblem, ProblemError, forbidden, invalid
from services.api.wordings import ApiFieldProblem, ApiProblem
from services.domain.alerting.access import has_role
from services.platform.redis.api_keys import key_digest

_BEARER = HTTPBearer(
    scheme_name="ApiKey",
    description="A key of `rasid api key add NAME --role ROLE`, as `Authorization: Bearer KEY`.",
    auto_error=False,
)
_CHALLENGE = {"WWW-Authenticate": 'Bearer realm="rasid"'}


def known_key(parts: ApiParts, credentials: str | None) -> ApiKey:
    """Return the key that came along.

    Args:
        credentials: what stands behind `Bearer`; None where nothing does.

    Raises:
        ProblemError: 401; there is none, or nobody has it.
        DependencyUnavailableError: Redis did not answer.
    """
    key = _find(parts, key_digest(credentials)) if credentials else None
    if key is None:
        parts.metrics.refused("no_key")
        raise ProblemError(
            HTTPStatus.UNAUTHORIZED,
            (ApiProblem.UNKNOWN_KEY if credentials else ApiProblem.NO_KEY).say(),
            headers=_CHALLENGE,
        )
    return key


def _find(parts: ApiParts, digest: str) -> ApiKey | None:
    with parts.first.asking():
        return parts.api_keys.find(digest)


def _caller(
    request: Request,
    parts: Parts,
    given: Annotated[HTTPAuthorizationCredentials | None, Security(_BEARER)],
) -> ApiKey:
    key = known_key(parts, given.credentials if given else None)
    request.app.state.pace.require(key.name)
    request.state.caller = key.name
    return key


def _require_known_parameters(request: Request) -> None:
    """Refuse a query parameter that nobody reads: a filter misspelt, or given twice, would be none.

    Raises:
        ProblemError: names it, and those there are.
    """
    known: set[str] = {one.alias for one in request.scope["route"].dependant.query_params}
    there_are = ", ".join(sorted(known)) or "none"
    given = Counter(name for name, _ in request.query_params.multi_items())
    unknown = ApiFieldProblem.UNKNOWN_PARAMETER.say(known=there_are)
    twice = ApiFieldProblem.PARAMETER_TWICE.say()
    told = tuple(
        FieldProblem.of(f"query/{name}", twice if name in known else unknown)
        for name, times in sorted(given.items())
        if name not in known or times > 1
    )
    if told:
        raise invalid(told)


@dataclass(frozen=True)
class Requires:
    """Lets in who has a role or more, and says who that is."""

    role: Role

    def __call__(
        self, request: Request, parts: Parts, key: Annotated[ApiKey, Security(_caller)]
    ) -> ApiKey:
        """Return the caller's key.

        Raises:
            ProblemError: it has a lesser role, or asks with a parameter that does not exist.
        """
        if not has_role(key, self.role):
            parts.metrics.refused("role")
            raise forbidden(ApiProblem.ROLE.say(role=self.role, name=key.name, own=key.role))
        _require_known_parameters(request)
        return key


Reader = Annotated[ApiKey, Security(Requires("reader"))]
Editor = Annotated[ApiKey, Security(Requires("editor"))]
