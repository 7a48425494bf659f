"""The tracked entities, compiled once, and where an article names them."""

from services.domain.watchlist.compiling import (
    change_watchlist,
    compile_watchlist,
    require_compilable,
)
from services.domain.watchlist.errors import Problem, WatchlistError
from services.domain.watchlist.matching import Match, Watchlist
from services.domain.watchlist.problems import find_problems

__all__ = [
    "Match",
    "Problem",
    "Watchlist",
    "WatchlistError",
    "change_watchlist",
    "compile_watchlist",
    "find_problems",
    "require_compilable",
]
