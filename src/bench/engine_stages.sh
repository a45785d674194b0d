#!/usr/bin/env bash
# What each stage of an analysis takes on made rows, and how long one row takes to explain.
#
#   src/bench/engine_stages.sh [ROWS]     1000000 unless said otherwise
#
# BENCH (../shared/bench) holds make_rows.py; PYTHON is a python3; JAVA_OPTIONS go before the class; run 'mvn package' first.
set -euo pipefail
cd "$(dirname "$0")/../.."

readonly ROWS="${1:-1000000}"
readonly BENCH="${BENCH:-../shared/bench}"
readonly PYTHON="${PYTHON:-python3}"
readonly OUT=target/engine-stages
read -ra JAVA_OPTIONS <<<"${JAVA_OPTIONS:-}"

[[ -r $BENCH/make_rows.py ]] || { echo "engine_stages.sh: $BENCH/make_rows.py is not there. Set BENCH to the folder that holds it." >&2; exit 1; }
[[ -d target/lib ]] || { echo "engine_stages.sh: target/lib is not there. Run 'mvn package' first." >&2; exit 1; }
source installer/jdk.sh
JDK="$(find_jdk javac)"
mkdir -p "$OUT"
"$PYTHON" "$BENCH/make_rows.py" "$ROWS" >"$OUT/rows-$ROWS.csv"
"$JDK/bin/javac" -d target/bench -cp "target/classes:target/lib/*" src/bench/java/org/isolog/investigation/{AlertHonesty,EngineStages}.java
exec "$JDK/bin/java" "${JAVA_OPTIONS[@]}" -cp "target/bench:target/classes:target/lib/*" org.isolog.investigation.EngineStages "$OUT/rows-$ROWS.csv"
