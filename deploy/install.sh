#!/usr/bin/env bash
# Makes .venv from requirements.lock. Says what it does on standard error, so that standard output stays the caller's.
set -euo pipefail
exec >&2

python="${PYTHON:-python3.11}"
command -v "$python" >/dev/null || python=python3
if ! "$python" -c 'import sys; sys.exit(sys.version_info[:2] != (3, 11))' 2>/dev/null; then
  echo "Rasid needs Python 3.11, and '$python' is not it. Install it (Debian 12: apt-get install python3)," \
    "or name it: make PYTHON=/path/to/python3.11 ..."
  exit 1
fi

if ! [ -x .venv/bin/uv ]; then
  echo "Making the environment in .venv (about 300 MB, once) ..."
  if ! "$python" -m venv --clear .venv 2>/dev/null; then
    # Debian keeps ensurepip in a package of its own; a pip beside the interpreter does as well.
    "$python" -m venv --clear --without-pip .venv
    if ! "$python" -m pip --version >/dev/null 2>&1; then
      rm -rf .venv
      echo "This Python has neither ensurepip nor pip. On Debian: apt-get install python3-venv, then run make again."
      exit 1
    fi
    "$python" -m pip --python .venv/bin/python install --quiet "uv==$UV_VERSION"
  else
    .venv/bin/python -m pip install --quiet --disable-pip-version-check "uv==$UV_VERSION"
  fi
fi

echo "Installing the locked dependencies ..."
.venv/bin/uv pip install --quiet --python .venv/bin/python --require-hashes -r requirements.lock
.venv/bin/uv pip install --quiet --python .venv/bin/python --no-deps --no-build-isolation --editable .
