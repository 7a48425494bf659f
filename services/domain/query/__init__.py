"""Standing queries: parse, lint, evaluate, and find among many those that an article concerns."""

from services.domain.query.article import QueriedArticle, ThresholdView
from services.domain.query.errors import QueryError
from services.domain.query.evaluating import FoundClause, Outcome, evaluate, failing_clauses
from services.domain.query.index import QueryIndex
from services.domain.query.lint import LintWarning, lint_query
from services.domain.query.nodes import Query
from services.domain.query.overlay import OverlaidIndex
from services.domain.query.parsing import parse_query

__all__ = [
    "FoundClause",
    "LintWarning",
    "Outcome",
    "OverlaidIndex",
    "QueriedArticle",
    "Query",
    "QueryError",
    "QueryIndex",
    "ThresholdView",
    "evaluate",
    "failing_clauses",
    "lint_query",
    "parse_query",
]
