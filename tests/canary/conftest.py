"""The pipeline that canaries fly through."""

from tests.pipeline.conftest import cluster as cluster
from tests.pipeline.conftest import running as running
from tests.pipeline.conftest import waiting as waiting
