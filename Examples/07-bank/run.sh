#!/usr/bin/env bash
# Publishes the bank's last week in a ledger, rosters the next week with that ledger and without it, and compares what
# everybody then carries (shares.txt).
#
# run.sh [FOLDER]: where the results go; if not given, to a new folder, and shares.txt is printed. ROSTER names the command.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
roster=${ROSTER:-$here/../../.build/release/roster}
out=${1:-$(mktemp -d)}
mkdir -p "$out"
rm -f "$out"/*.csv
export COLUMNS=100 LC_ALL=C.UTF-8
last=(--set period.start=2026-11-16 --set tables.previous=)

# solve ARGUMENT…: 2 is a legal roster, stopped at the limit.
solve() {
    local status=0
    "$roster" solve "$here/hall.yaml" --deterministic --time-limit 4 --quiet "$@" 2>"$out/solve.txt" || status=$?
    [[ $status -eq 0 || $status -eq 2 ]] || { cat "$out/solve.txt" >&2; exit "$status"; }
}

# publish LEDGER ARGUMENT…: says what was published, without the folder.
publish() { "$roster" publish "$here/hall.yaml" --ledger "$out/$1" "${@:2}" 2>"$out/publish.txt" | sed 's|.*/||'; }

publish ledger.csv "$here/last-week.csv" "${last[@]}"
cp "$out/ledger.csv" "$out/two-weeks.csv"
cp "$out/ledger.csv" "$out/unshared.csv"

solve --ledger "$out/ledger.csv" --out "$out/week"
"$roster" check "$here/hall.yaml" "$out/week/roster.csv" --ledger "$out/ledger.csv" | sed '/^Ledger/,$d'
publish two-weeks.csv "$out/week/roster.csv"

solve --out "$out/without"
publish unshared.csv "$out/without/roster.csv"

# column FIGURE: hours of it in the last week, in the next one with the ledger, in the next one without.
column() {
    awk -F, -v figure="$1" '
        FNR == 1 { for (i = 1; i <= NF; i++) if ($i == figure) place = i }
        FNR == 1 || $1 == "" { next }
        FILENAME == ARGV[1] && $2 == "2026-11-16" { last[$1] = $place; name[++people] = $1 }
        FILENAME == ARGV[1] && $2 != "2026-11-16" { shared[$1] = $place }
        FILENAME == ARGV[2] && $2 != "2026-11-16" { alone[$1] = $place }
        END {
            printf "\nHours of %s\n  employee  last week  next week  without the ledger\n", figure
            for (i = 1; i <= people; i++) {
                e = name[i]
                if (last[e] + shared[e] + alone[e] > 0)
                    printf "  %-8s  %9.1f  %9.1f  %18.1f\n", e, last[e] / 60, shared[e] / 60, alone[e] / 60
            }
        }' "$out/two-weeks.csv" "$out/unshared.csv"
}
for figure in complaints late; do column "$figure"; done >"$out/shares.txt"
# Who carries what is another thing with each search: to look at, not to compare.
[[ $# -gt 0 ]] || cat "$out/shares.txt"
