#!/usr/bin/env bash
# Makes the environment VENV from requirements.lock.
set -euo pipefail
exec >&2  # standard output stays the caller's

python="${PYTHON:-python3.11}"
venv="${VENV:-.venv}"
command -v "$python" >/dev/null || python=python3
if ! "$python" -c 'import sys; sys.exit(sys.version_info[:2] != (3, 11))' 2>/dev/null; then
  echo "Rasid needs Python 3.11, and '$python' is not it. Install it (Debian 12: apt-get install python3)," \
    "or name it: make PYTHON=/path/to/python3.11 ..."
  exit 1
fi

has_ensurepip() { "$python" -c 'import ensurepip' 2>/dev/null; }

if ! has_ensurepip && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  # Debian keeps this part of Python in a package of its own.
  echo "Installing Debian's python3-venv ..."
  apt-get update -qq && apt-get install -y -qq python3-venv >/dev/null
fi
if ! has_ensurepip; then
  echo "This Python cannot make environments: 'apt-get install python3-venv' (as root), then run make again."
  exit 1
fi

if ! [ -x "$venv/bin/uv" ]; then
  echo "Making the environment in $venv (about 600 MB, once) ..."
  "$python" -m venv --clear "$venv"
  "$venv/bin/python" -m pip install --quiet --disable-pip-version-check --require-hashes \
    --requirement <(sed -n '/^uv==/,/[^\\]$/p' requirements.lock)
fi

echo "Installing the locked dependencies ..."
"$venv/bin/uv" pip install --quiet --python "$venv/bin/python" --require-hashes -r requirements.lock
"$venv/bin/uv" pip install --quiet --python "$venv/bin/python" --no-deps --no-build-isolation --editable .
