#!/usr/bin/env bash
# Rosters a hall whose windows share their cases, then asks who is missing when somebody is away.
#
# run.sh [FOLDER]: where the results go; a new folder if not given. ROSTER names the command.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
roster=${ROSTER:-$here/../../.build/release/roster}
out=${1:-$(mktemp -d)}
mkdir -p "$out"
export COLUMNS=100 LC_ALL=C.UTF-8

# The value of a member of result.json that stands at its outermost level.
member() { sed -n "s/^  \"$2\": \"\{0,1\}\([^\",]*\)\"\{0,1\},\{0,1\}\$/\1/p" "$1/result.json"; }

"$roster" solve "$here/hall.yaml" --deterministic --quiet --out "$out/all"
echo "Nine people: $(member "$out/all" status), score $(member "$out/all" score)"
"$roster" check "$here/hall.yaml" "$out/all/roster.csv"

echo
echo "With 09 away, before anything is rostered:"
away=(--set staff.remove=09)
"$roster" check "$here/hall.yaml" "${away[@]}" 2>&1 | sed "s|.*/||"

echo
"$roster" solve "$here/hall.yaml" "${away[@]}" --deterministic --out "$out/eight" 2>/dev/null | sed -n '/^Shortages/,/^$/p'
echo "Eight people: $(member "$out/eight" status), score $(member "$out/eight" score)"
