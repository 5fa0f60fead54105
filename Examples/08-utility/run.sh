#!/usr/bin/env bash
# Rosters the utility hall's week, with a fixed amount of work, and has the roster judged; then writes down when everybody
# begins, and when they would if stable hours were worth nothing (starts.txt). Between, it asks what one more machine would save.
#
# run.sh [FOLDER]: where the results go; if not given, to a new folder, and starts.txt is printed. ROSTER names the command.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
roster=${ROSTER:-$here/../../.build/release/roster}
out=${1:-$(mktemp -d)}
mkdir -p "$out"
export COLUMNS=100 LC_ALL=C.UTF-8

# solve ARGUMENT…: 2 is a legal roster, stopped at the limit.
solve() {
    local status=0
    "$roster" solve "$here/hall.yaml" --deterministic --time-limit 2 --quiet "$@" || status=$?
    [[ $status -eq 0 || $status -eq 2 ]] || exit "$status"
}

# starts ROSTER: one line for each employee, one column for each day: the start of the shift, or a dash for
# a day off; at the end how many people work.
starts() {
    awk -F, '
        NR == 1 || ($1, $3) in start { next }
        { start[$1, $3] = $5; present[$3]++; if ($1 != last) name[++people] = last = $1 }
        END {
            printf "  employee    Mon    Tue    Wed    Thu    Fri    Sat    Sun\n"
            for (i = 1; i <= people; i++) {
                printf "  %-8s", name[i]
                for (d = 23; d <= 29; d++) {
                    key = name[i] SUBSEP "2026-11-" d
                    printf "  %5s", (key in start) ? start[key] : "-"
                }
                printf "\n"
            }
            printf "  people  "
            for (d = 23; d <= 29; d++) printf "  %5d", present["2026-11-" d]
            printf "\n"
        }' "$1"
}

solve --out "$out/week"
"$roster" check "$here/hall.yaml" "$out/week/roster.csv"
machine=(--set windows.payment.self_service=20%)
solve "${machine[@]}" --out "$out/machine"
echo
echo "If a machine took a fifth of the payments:"
"$roster" check "$here/hall.yaml" "${machine[@]}" "$out/machine/roster.csv" | head -n 5
solve --set rules.stability.price=0 --out "$out/unstable"
{
    echo
    echo "When the shifts begin:"
    starts "$out/week/roster.csv"
    echo
    echo "If stable hours were worth nothing:"
    starts "$out/unstable/roster.csv"
} >"$out/starts.txt"
# Who begins when is another thing with each search: to look at, not to compare.
[[ $# -gt 0 ]] || cat "$out/starts.txt"
