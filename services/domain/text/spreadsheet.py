"""Makes text from outside safe in a cell of a spreadsheet."""

from services.domain.text.display import plain

_FORMULA_SIGNS = ("=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20")


def spreadsheet_cell(text: str) -> str:
    """Return text as a spreadsheet shows it and never works it out.

    What begins as a formula gets an apostrophe before it, which spreadsheets take for "this is
    text"; controls and bidi controls are taken out, line breaks and tabs become spaces.

    Source: OWASP, "CSV Injection" (https://owasp.org/www-community/attacks/CSV_Injection); the
    signs in full width are those that East Asian spreadsheets take for the same.
    """
    shown = plain(text)
    return f"'{shown}" if shown.lstrip().startswith(_FORMULA_SIGNS) else shown
