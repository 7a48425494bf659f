"""Figures for the README; `make bench` prints them."""
