#!/usr/bin/env bash
# Whether alerts keep their word: the mean share of false ones among the alerts of made weeks, clean ones and ones with an attack, each
# searched by what the clean week before taught; then how many alerts clean logs have by themselves.
#
#   src/bench/alert_honesty.sh [BATCHES [ROWS [CLEAN-LOGS]]]      200, 5000 and 14 unless given: about six minutes
#
# Run 'mvn package' first.
set -euo pipefail
cd "$(dirname "$0")/../.."

[[ -d target/lib ]] || { echo "alert_honesty.sh: target/lib is not there. Run 'mvn package' first." >&2; exit 1; }
source installer/jdk.sh
JDK="$(find_jdk javac)"
"$JDK/bin/javac" -d target/bench -cp "target/classes:target/lib/*" src/bench/java/org/isolog/investigation/AlertHonesty.java
exec "$JDK/bin/java" -cp "target/bench:target/classes:target/lib/*" org.isolog.investigation.AlertHonesty "${1:-200}" "${2:-5000}" "${3:-14}"
