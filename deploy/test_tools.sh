#!/usr/bin/env bash
# Installs the Debian packages that some tests run real parts of; without root it says what is missing.
set -euo pipefail
exec >&2

missing=()
need() { command -v "$1" >/dev/null || missing+=("$2"); }
need redis-server redis-server       # the Redis suites run on it beside Valkey
need systemd-analyze systemd         # verifies the units of deploy/systemd
need promtool prometheus             # checks the rules, and evaluates every panel on real data
need amtool prometheus-alertmanager  # checks whom they wake
need chromium chromium               # opens the console

[ "${#missing[@]}" = 0 ] && exit 0
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  echo "Installing Debian's ${missing[*]} for the tests ..."
  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
else
  echo "Not installed: ${missing[*]}. The tests that need them are skipped (apt-get install ${missing[*]})."
fi
