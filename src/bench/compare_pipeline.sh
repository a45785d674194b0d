#!/usr/bin/env bash
# Isolog beside the scikit-learn pipeline of the tutorials, on the same rows, one after the other on the same machine.
#
#   src/bench/compare_pipeline.sh pipeline [ROWS…]    both; 100000 and 1000000 rows unless said otherwise
#   src/bench/compare_pipeline.sh linear [ROWS…]      Isolog alone; 100000, 1000000 and 3000000 rows
#
# BENCH (../shared/bench) holds make_rows.py and sklearn_pipeline.py; PYTHON (/usr/bin/python3) needs scikit-learn and pandas
# for them; JAVA_OPTIONS go before -jar. 1 M rows cost the pipeline 12 GB and many minutes.
# Machines differ and are noisy: quote the ratios of one run, never single times.
set -euo pipefail
cd "$(dirname "$0")/../.."

readonly MODE="${1:-pipeline}"
readonly BENCH="${BENCH:-../shared/bench}"
readonly PYTHON="${PYTHON:-/usr/bin/python3}"
readonly OUT=target/compare
read -ra JAVA_OPTIONS <<<"${JAVA_OPTIONS:-}"

fail() {
    echo "compare_pipeline.sh: $*" >&2
    exit 1
}

# Runs a command and keeps "seconds kilobytes" in FIGURES: wall time and the most memory resident, of it and its children.
measured() {
    local figures="$1"
    shift
    "$PYTHON" src/bench/measure.py "$figures" "$@" >"$figures.log" 2>&1 || {
        tail -20 "$figures.log" >&2
        fail "failed: $* (see $figures.log)"
    }
}

isolog() {
    measured "$OUT/isolog-$1.figures" "$JDK/bin/java" "${JAVA_OPTIONS[@]}" -jar target/isolog.jar analyze "$OUT/rows-$1.csv" --scored "$OUT/isolog-$1.csv"
}

pipeline() {
    measured "$OUT/sklearn-$1.figures" "$PYTHON" "$BENCH/sklearn_pipeline.py" "$OUT/rows-$1.csv" "$OUT/sklearn-$1.csv"
}

[[ $MODE == pipeline || $MODE == linear ]] || fail "'$MODE' is not a mode. Choose pipeline or linear."
[[ -r $BENCH/make_rows.py ]] || fail "$BENCH/make_rows.py is not there. Set BENCH to the folder that holds it."
[[ -r target/isolog.jar ]] || fail "target/isolog.jar is not there. Run 'mvn package' first."
source installer/jdk.sh
JDK="$(find_jdk javac)"

shift || true
sizes=("$@")
if ((${#sizes[@]} == 0)); then
    sizes=(100000 1000000)
    [[ $MODE == linear ]] && sizes+=(3000000)
fi
mkdir -p "$OUT"
for rows in "${sizes[@]}"; do
    "$PYTHON" "$BENCH/make_rows.py" "$rows" --labels "$OUT/labels-$rows.txt" >"$OUT/rows-$rows.csv"
    isolog "$rows"
    [[ $MODE == linear ]] || pipeline "$rows"
done
"$PYTHON" src/bench/compare_table.py "$MODE" "$OUT" "${sizes[@]}"
