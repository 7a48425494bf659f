"""The tracked entities, compiled once, and where an article names them."""

from services.domain.watchlist.compiling import compile_watchlist, find_problems
from services.domain.watchlist.errors import Problem, WatchlistError
from services.domain.watchlist.matching import Match, Watchlist

__all__ = [
    "Match",
    "Problem",
    "Watchlist",
    "WatchlistError",
    "compile_watchlist",
    "find_problems",
]
