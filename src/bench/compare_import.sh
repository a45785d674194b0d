#!/usr/bin/env bash
# A million lines of syslog into an Isolog case, beside SQLite's .import of the same lines and a full-text index (FTS5) over them.
#
#   src/bench/compare_import.sh [LINES]
#
# SQLITE (sqlite3) has FTS5; PYTHON (python3) measures. Quote the ratio of one run, never single times.
set -euo pipefail
cd "$(dirname "$0")/../.."

readonly LINES_WANTED="${1:-1000000}"
readonly SQLITE="${SQLITE:-sqlite3}"
readonly PYTHON="${PYTHON:-python3}"
readonly OUT=target/compare-import

[[ -r target/isolog.jar ]] || { echo "compare_import.sh: target/isolog.jar is not there. Run 'mvn package' first." >&2; exit 1; }
source installer/jdk.sh
JDK="$(find_jdk javac)"
rm -rf "$OUT"
mkdir -p "$OUT"

# Lines as a mail and login server writes them: 40 hosts, 300 users, 2,000 addresses, four programs.
"$PYTHON" - "$LINES_WANTED" >"$OUT/messages.log" <<'PY'
import random, sys, time
random.seed(7)
for i in range(int(sys.argv[1])):
    when = time.gmtime(1767225600 + i // 10)
    user, pid, port = f"user{random.randrange(300)}", 1000 + i % 30000, 40000 + i % 20000
    address = f"10.{random.randrange(8)}.0.{random.randrange(250)}"
    kind = random.random()
    if kind < 0.5:
        text = f"sshd[{pid}]: Accepted publickey for {user} from {address} port {port} ssh2"
    elif kind < 0.7:
        text = f"sshd[{pid}]: Failed password for {user} from {address} port {port} ssh2"
    elif kind < 0.85:
        text = f"sudo: {user} : TTY=pts/{i % 9} ; PWD=/home/{user} ; USER=root ; COMMAND=/usr/bin/systemctl status unit{i % 500}"
    else:
        text = f"postfix/smtpd[{pid}]: connect from mail{i % 700}.example[{address}]"
    print(f"{time.strftime('%b %e %H:%M:%S', when)} srv{random.randrange(40)} {text}")
PY

"$PYTHON" src/bench/measure.py "$OUT/isolog.figures" "$JDK/bin/java" -jar target/isolog.jar import "$OUT/messages.log" --case "$OUT/case" >"$OUT/isolog.txt"
cat >"$OUT/import.sql" <<SQL
.mode ascii
.separator "\037" "\n"
CREATE TABLE line (text TEXT);
.import $OUT/messages.log line
CREATE VIRTUAL TABLE words USING fts5 (text);
INSERT INTO words SELECT text FROM line;
SQL
"$PYTHON" src/bench/measure.py "$OUT/sqlite.figures" "$SQLITE" "$OUT/sqlite.db" ".read $OUT/import.sql"
cat "$OUT/isolog.txt"
echo "sqlite: $("$SQLITE" "$OUT/sqlite.db" 'SELECT count(*) FROM words') lines"
"$PYTHON" - "$OUT" <<'PY'
import sys
def figures(name):
    seconds, kilobytes = open(f"{sys.argv[1]}/{name}.figures").read().split()
    return float(seconds), float(kilobytes) / 1024
isolog, sqlite = figures("isolog"), figures("sqlite")
print(f"isolog {isolog[0]:.1f} s, {isolog[1]:.0f} MiB; sqlite {sqlite[0]:.1f} s, {sqlite[1]:.0f} MiB; ratio {isolog[0] / sqlite[0]:.2f} (at most 3)")
PY
