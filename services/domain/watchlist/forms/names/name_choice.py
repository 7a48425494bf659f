"""One choice of what a text gives of a person's name."""

from services.domain.names.parts import NamePart

Choice = tuple[tuple[NamePart, ...], float, tuple[str, ...]]
"""Parts of a name, what choosing them costs, and the steps that explain it.

The costs are set by hand, as those of `entity_forms.py`: they rank evidence.
"""
