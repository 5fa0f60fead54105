#!/usr/bin/env bash
# Shows which rules bind an officer and an expectant mother beside those for all, rosters two weeks with a fixed amount of work,
# has the roster judged, and writes down who works which shift (shifts.txt).
#
# run.sh [FOLDER]: where the results go; if not given, to a new folder, and shifts.txt is printed. ROSTER names the command.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
roster=${ROSTER:-$here/../../.build/release/roster}
out=${1:-$(mktemp -d)}
mkdir -p "$out"
export COLUMNS=100 LC_ALL=C.UTF-8

for employee in 902 907; do
    echo "Some rules that bind $employee:"
    COLUMNS=200 "$roster" rules "$here/hall.yaml" "$employee" | grep -E '; (cn-organs|cn-women)'
    echo
done

status=0
"$roster" solve "$here/hall.yaml" --deterministic --time-limit 3 --quiet --out "$out" || status=$?
# 2: a legal roster, stopped at the limit.
[[ $status -eq 0 || $status -eq 2 ]] || exit "$status"
"$roster" check "$here/hall.yaml" "$out/roster.csv"

awk -F, '
    FNR == 1 { next }
    !(($1, $3) in shift) { shift[$1, $3] = toupper(substr($4, 1, 1)); if ($1 != last) name[++people] = last = $1 }
    END {
        split("2026-11-23 2026-11-24 2026-11-25 2026-11-26 2026-11-27 2026-11-28 2026-11-29 " \
            "2026-11-30 2026-12-01 2026-12-02 2026-12-03 2026-12-04 2026-12-05 2026-12-06", date, " ")
        print "\nEarly, day, late and Saturday shifts:"
        print "  employee  M T W T F S S   M T W T F S S"
        for (i = 1; i <= people; i++) {
            line = sprintf("  %-8s ", name[i])
            for (d = 1; d <= 14; d++)
                line = line (d == 8 ? "  " : "") " " ((name[i], date[d]) in shift ? shift[name[i], date[d]] : "-")
            print line
        }
    }' "$out/roster.csv" >"$out/shifts.txt"
# Who works when is another thing with each search: to look at, not to compare.
[[ $# -gt 0 ]] || cat "$out/shifts.txt"
