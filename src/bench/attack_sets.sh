#!/usr/bin/env bash
# How often an attack is within the first ten alerts of recorded attack sets, and what came before it where it is not.
#
#   src/bench/attack_sets.sh DATA [EVERY [SET,…]]
#
# DATA holds windows_json, cloudtrail, web_access, zeek, crowdsec and evtx, each laid out as its README says; every EVERY-th EVTX attack
# file (10 unless given) is laid beside the ordinary EVTX files. Run 'mvn package' first.
set -euo pipefail
data="$(realpath "$1")"
shift
cd "$(dirname "$0")/../.."

[[ -d target/lib ]] || { echo "attack_sets.sh: target/lib is not there. Run 'mvn package' first." >&2; exit 1; }
source installer/jdk.sh
JDK="$(find_jdk javac)"
"$JDK/bin/javac" -d target/bench -cp "target/classes:target/lib/*" src/bench/java/org/isolog/investigation/{AlertHonesty,Attack*}.java
exec "$JDK/bin/java" -cp "target/bench:target/classes:target/lib/*" org.isolog.investigation.AttackSets "$data" src/bench/attack-marks.tsv "$@"
