"""Reads articles from files or standard input and replays them into the stream of articles."""
