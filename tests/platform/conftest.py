"""Worker processes for tests of the plumbing around them."""

from tests.pipeline.conftest import cluster as cluster
from tests.pipeline.conftest import waiting as waiting
