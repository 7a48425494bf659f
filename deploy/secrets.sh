#!/usr/bin/env bash
# Makes the secrets of deploy/compose.yaml that are not there yet; leaves those that are.
set -euo pipefail
folder="$(dirname "$0")/secrets"
mkdir -p "$folder/channels" "$folder/alertmanager"
# The folder keeps others out; what is inside must be readable by the users of the containers,
# whatever the umask of who calls this.
chmod 0700 "$folder"
chmod 0755 "$folder/channels" "$folder/alertmanager"
for name in rasid_redis_password grafana_password; do
  if ! [ -s "$folder/$name" ]; then
    # Under another name until it is whole: half of one would be taken for one the next time.
    head -c 24 /dev/urandom | base64 | tr '+/' '-_' | tr -d '\n' > "$folder/$name.part"
    mv -f "$folder/$name.part" "$folder/$name"
    echo "made $folder/$name" >&2
  fi
done
# Whose server it is says what the password is: empty until then.
touch "$folder/rasid_mail_password"
chmod 0644 "$folder"/*_password
