#!/usr/bin/env bash
# Makes the environment of the image: the services and what they need, and nothing to test or train
# with. Run from the top of the repository, first with `dependencies`, then with `services`.
#
# Every package has the version and the hashes of requirements.lock.
set -euo pipefail
# The services run as another user, whatever the umask of who makes this.
umask 022
what="${1:?dependencies or services}"
folder="${2:?the folder of the environment}"
extras=(stream models notify tracing api)

installer="$(dirname "$folder")/installer"
uv() { "$installer/bin/uv" "$@"; }

case "$what" in
  dependencies)
    python3.11 -m venv --clear "$installer"
    "$installer/bin/python" -m pip install --quiet --disable-pip-version-check --require-hashes \
      --requirement <(sed -n '/^uv==/,/[^\\]$/p' requirements.lock)
    # Made anew where there is one: an upgrade leaves nothing of the version before.
    uv venv --quiet --clear --python python3.11 "$folder"
    uv pip install --quiet --python "$folder/bin/python" --compile-bytecode \
      --require-hashes --constraint requirements.lock \
      --requirements pyproject.toml "${extras[@]/#/--extra=}"
    ;;
  services)
    uv pip install --quiet --python "$folder/bin/python" --compile-bytecode \
      --no-deps --build-constraints requirements.lock .
    ;;
  *)
    echo "deploy/image.sh: '$what' is neither dependencies nor services" >&2
    exit 2
    ;;
esac
