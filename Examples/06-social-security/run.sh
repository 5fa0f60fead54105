#!/usr/bin/env bash
# Rosters the social security hall's week, with a fixed amount of work, and has the roster judged; then asks what two
# more people ill on Thursday would mean, before anything is rostered and after.
#
# run.sh [FOLDER]: where the results go; a new folder if not given. ROSTER names the command.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
roster=${ROSTER:-$here/../../.build/release/roster}
out=${1:-$(mktemp -d)}
mkdir -p "$out"
export COLUMNS=100 LC_ALL=C.UTF-8

# solve ARGUMENT…: 2 is a legal roster, stopped at the limit.
solve() {
    local status=0
    "$roster" solve "$here/hall.yaml" --deterministic --quiet "$@" || status=$?
    [[ $status -eq 0 || $status -eq 2 ]] || exit "$status"
}

solve --time-limit 2 --out "$out/week"
"$roster" check "$here/hall.yaml" "$out/week/roster.csv"

told=(--set tables.published="$out/week/roster.csv")
ill=(--set 'leave.add=605 2026-11-26' --set 'leave.add=606 2026-11-26')
echo
echo "With 605 and 606 ill on Thursday:"
"$roster" check "$here/hall.yaml" "${ill[@]}" 2>&1 >"$out/ill.txt" | sed 's|^.*warning: ||'
solve --time-limit 1 --start "$out/week/roster.csv" "${ill[@]}" "${told[@]}" --out "$out/ill" 2>"$out/ill.txt"
"$roster" check "$here/hall.yaml" "${ill[@]}" "${told[@]}" "$out/ill/roster.csv" 2>"$out/ill.txt" | grep -E "^Score|term|cover|change"

echo
echo "With 605 and 606 ill on Thursday, had 603 learnt to serve at medical:"
"$roster" check "$here/hall.yaml" "${ill[@]}" --set 'skills.add=603 medical 1' 2>&1 | sed 's|.*/||'
