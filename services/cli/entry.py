"""What the script `rasid` calls: small, so that Ctrl-C finds nothing that could show where."""

import signal


def main() -> None:
    """Run `rasid`; while all of it is still being imported, Ctrl-C just ends it."""
    if signal.getsignal(signal.SIGINT) is not signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
    from services.cli.__main__ import main as run  # noqa: PLC0415 - only under the line above

    run()


if __name__ == "__main__":
    main()
