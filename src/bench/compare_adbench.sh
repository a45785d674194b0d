#!/usr/bin/env bash
# ROC-AUC, average precision and F1 (at the threshold found without labels) of Isolog's forest and default detector beside scikit-learn's
# isolation forest, on the tables that DATA/datasets.csv lists. All are means of several seeds.
#
#   src/bench/compare_adbench.sh DATA
#
# SEEDS (5) is the number of seeds from 42 on; ISOLOG (the jar in target) runs Isolog; PYTHON (python3) prints.
set -euo pipefail
cd "$(dirname "$0")/../.."

[[ $# -eq 1 && -r "$1/datasets.csv" ]] || { echo "compare_adbench.sh: give the directory that has datasets.csv." >&2; exit 1; }
source installer/jdk.sh
JDK="$(find_jdk javac)"
exec "${PYTHON:-python3}" - "$1" "${SEEDS:-5}" "${ISOLOG:-$JDK/bin/java -jar target/isolog.jar}" <<'PY'
import csv, json, shlex, subprocess, sys

folder, seeds, isolog = sys.argv[1], sys.argv[2], shlex.split(sys.argv[3])


def evaluate(file, detector):
    command = isolog + ["evaluate", f"{folder}/{file}", "--label", "label", "--detector", detector, "--seeds", seeds]
    return json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout)


def show(name, sklearn, forest, default):
    print(f"{name:12}  {sklearn[0]:.4f} {sklearn[1]:.4f}    {forest[0]:.4f} {forest[1]:.4f} {forest[2]:.4f}  {forest[0] - sklearn[0]:+.4f}"
          f"    {default[0]:.4f} {default[1]:.4f} {default[2]:.4f}", flush=True)


def mean(rows):
    return [sum(values) / len(rows) for values in zip(*rows)]


def figures(result):
    return [result["roc_auc"], result["average_precision"], result["f1"]]


print(f"{'table':12}  {'scikit-learn':13}    {'forest':20}  {'gap':7}    default\n"
      f"{'':12}  {'AUC':6} {'AP':6}    {'AUC':6} {'AP':6} {'F1':6}  {'AUC':7}    {'AUC':6} {'AP':6} F1")
everything = []
with open(f"{folder}/datasets.csv", newline="") as tables:
    for table in csv.DictReader(tables):
        peer = [float(table["sklearn_iforest_auc_roc_mean"]), float(table["sklearn_iforest_auc_pr_mean"])]
        forest, default = (figures(evaluate(table["file"], detector)) for detector in ("forest", "default"))
        everything.append((peer, forest, default))
        show(table["dataset"], peer, forest, default)
show("MEAN", *(mean(column) for column in zip(*everything)))
PY
