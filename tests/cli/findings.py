"""What a check of `rasid doctor` finds."""

from services.cli.context import CommandContext
from services.cli.diagnosis.finding import Check, Finding

SECRET = "pa55-Sesam"  # noqa: S105 - what must not be seen


def found(check: Check, context: CommandContext) -> dict[str, Finding]:
    """Return what a check finds by subject."""
    return {finding.subject: finding for finding in check(context)}


def states(check: Check, context: CommandContext) -> dict[str, str]:
    """Return the states of what a check finds, by subject."""
    return {subject: finding.state for subject, finding in found(check, context).items()}
