"""What needs torch is tested by `make test-train`, whose environment has it."""

from importlib.util import find_spec

WITH_TORCH = [
    "test_averaging.py",
    "test_calibration.py",
    "test_export.py",
    "test_loop.py",
    "test_network.py",
    "test_pretrained.py",
    "test_topic_head.py",
]

collect_ignore = [] if find_spec("torch") else WITH_TORCH
