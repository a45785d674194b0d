#!/usr/bin/env bash
# Isolog's forest beside Smile's and scikit-learn's: the same rows scored in one JMH run, 40 columns, 100 trees of 256 samples; then the time
# that Isolog takes to explain a row.
#
#   src/bench/compare_forest.sh [ROWS]      1000000 unless given
#
# PYTHON (/usr/bin/python3) needs scikit-learn, such as Debian's python3-sklearn; Maven fetches JMH and Smile. Quote the ratios of one
# run, never single times; on a machine that others use, those by processor time.
set -euo pipefail
cd "$(dirname "$0")/../.."

readonly PYTHON="${PYTHON:-/usr/bin/python3}"
"$PYTHON" -c 'import sklearn' || { echo "compare_forest.sh: $PYTHON has no scikit-learn. Install Debian's python3-sklearn, or set PYTHON." >&2; exit 1; }
exec mvn -q -B -ntp -Pbench process-classes compiler:testCompile@benchmarks exec:exec@forest "-Dbench.rows=${1:-1000000}" "-Dbench.python=$PYTHON"
