#!/usr/bin/env bash
# Puts a back-up where a Redis (7 or later) that is stopped and keeps an append-only file will read
# it: deploy/restore-redis.sh BACKUP FOLDER, the folder being Redis's `dir`.
#
# With `appendonly yes` a Redis reads its append-only file and no dump.rdb. The back-up becomes the
# base of a new one: https://redis.io/docs/latest/operate/oss_and_stack/management/persistence/
set -euo pipefail
backup="${1:?usage: deploy/restore-redis.sh BACKUP FOLDER}"
folder="${2:?usage: deploy/restore-redis.sh BACKUP FOLDER}"
name=appendonly.aof.1.base.rdb

case "$(head -c 5 "$backup")" in
  REDIS | VALKE) ;;
  *)
    echo "$backup is no snapshot of a Redis; nothing was changed" >&2
    exit 1
    ;;
esac
# A snapshot ends with a mark and eight bytes of a checksum: https://rdb.fnordig.de/file_format.html
if [ "$(tail -c 9 "$backup" | head -c 1 | od -An -tx1 | tr -d ' ')" != ff ]; then
  echo "$backup was cut short; nothing was changed" >&2
  exit 1
fi
if [ -e "$folder/appendonlydir" ]; then
  echo "$folder/appendonlydir is there: move it away first; nothing was changed" >&2
  exit 1
fi
mkdir -p "$folder/appendonlydir.part"
cp "$backup" "$folder/appendonlydir.part/$name"
echo "file $name seq 1 type b" > "$folder/appendonlydir.part/appendonly.aof.manifest"
# As the folder is owned, so is what Redis finds in it.
chown -R --reference="$folder" "$folder/appendonlydir.part"
sync
mv "$folder/appendonlydir.part" "$folder/appendonlydir"
echo "Start Redis, then: rasid offsets restore" >&2
