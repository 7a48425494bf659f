"""The command line of a service, which has hardly any arguments: its settings are variables."""

import argparse


def service_parser(service: str, purpose: str) -> argparse.ArgumentParser:
    """Return a parser that shows a service's help and refuses every argument.

    Args:
        service: as in `python -m services.SERVICE`.
        purpose: what it does, a sentence.
    """
    return argparse.ArgumentParser(
        prog=f"python -m services.{service}",
        description=f"{purpose} Runs until it is told to stop.",
        epilog="Settings are variables, RASID_...: deploy/env.example lists them all.",
    )
