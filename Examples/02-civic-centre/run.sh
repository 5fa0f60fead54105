#!/usr/bin/env bash
# Rosters the civic centre's week, with a fixed amount of work, and has the roster judged.
#
# run.sh [FOLDER]: where the results go; a new folder if not given. ROSTER names the command.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
roster=${ROSTER:-$here/../../.build/release/roster}
out=${1:-$(mktemp -d)}
mkdir -p "$out"

status=0
"$roster" solve "$here/hall.yaml" --deterministic --time-limit 8 --quiet --out "$out" || status=$?
# 2: a legal roster, stopped at the limit.
[[ $status -eq 0 || $status -eq 2 ]] || exit "$status"
"$roster" check "$here/hall.yaml" "$out/roster.csv"
