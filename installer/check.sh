#!/usr/bin/env bash
# Builds the app image and does a real job in it, without a window: the Java runtime it carries has all that Isolog needs.
set -euo pipefail
cd "$(dirname "$0")/.."

readonly OUT=target/installer
readonly SCORED=$OUT/check.csv

fail() {
    echo "installer/check.sh: $*" >&2
    exit 1
}

installer/build.sh app-image

# Nothing of the machine's own Java may help.
if ! env -u JAVA_HOME PATH=/usr/bin:/bin "$OUT/isolog/bin/isolog" analyze sample-logs/brute-force/auth.log --scored "$SCORED" >"$OUT/check.log" 2>&1; then
    cat "$OUT/check.log" >&2
    fail "isolog analyze failed in the app image."
fi
events=$(wc -l <sample-logs/brute-force/auth.log)
scored=$(($(wc -l <"$SCORED") - 1))
((scored >= events)) || fail "$SCORED has $scored rows; the log has $events lines."
if grep -q -e WARNING -e '^[[:space:]]*at ' "$OUT/check.log"; then
    cat "$OUT/check.log" >&2
    fail "isolog analyze printed a warning or a stack trace."
fi
echo "installer/check.sh: the app image scored $scored events"
