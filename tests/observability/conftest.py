"""The pipeline that is observed."""

from tests.pipeline.conftest import cluster as cluster
from tests.pipeline.conftest import waiting as waiting
