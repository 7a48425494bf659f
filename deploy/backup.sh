#!/usr/bin/env bash
# Takes a back-up of Redis into FILE while everything runs: deploy/backup.sh FILE
#
# First the place where the alerters stand, then the snapshot: so each alert of a record before that
# place is in it, and `rasid offsets restore` makes the rest again. The settings of Redis (RASID_REDIS_...,
# secrets as files of RASID_SECRETS_DIR) are those of the services. RASID names the command where it
# is neither on the path nor in /opt/rasid.
set -euo pipefail
file="${1:?usage: deploy/backup.sh FILE}"
rasid="${RASID:-$(command -v rasid || echo /opt/rasid/bin/rasid)}"
url="${RASID_REDIS_URL:-redis://127.0.0.1:6379/0}"

# A setting is a variable, or a file of the secrets, as for the services.
setting() {
  local secret="${RASID_SECRETS_DIR:-/nonexistent}/${1,,}"
  if [ -n "${!1:-}" ]; then printf %s "${!1}"; elif [ -f "$secret" ]; then printf %s "$(< "$secret")"; fi
}

password="$(setting RASID_REDIS_PASSWORD)"
username="$(setting RASID_REDIS_USERNAME)"
certificate="${RASID_REDIS_CERTIFICATE_FILE:-}"
arguments=(-u "$url")
if [ -n "${RASID_REDIS_CA_FILE:-}" ]; then arguments+=(--cacert "$RASID_REDIS_CA_FILE"); fi
if [ -n "$certificate" ]; then
  arguments+=(--cert "$certificate" --key "${RASID_REDIS_KEY_FILE:-$certificate}")
fi
if [ -n "$username" ]; then arguments+=(--user "$username"); fi
if [ -n "$password" ]; then export REDISCLI_AUTH="$password"; fi

umask 077
"$rasid" offsets save
redis-cli "${arguments[@]}" --rdb "$file.part" >&2
# A file of this name is a whole one.
mv "$file.part" "$file"
echo "$file: $(du -h "$file" | cut -f1)" >&2
