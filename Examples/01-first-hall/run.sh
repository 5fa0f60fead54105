#!/usr/bin/env bash
# Finds the best roster of the first hall and has it judged; then asks what the rest rule is worth.
#
# run.sh [FOLDER]: where the results go; a new folder if not given. ROSTER names the command.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
roster=${ROSTER:-$here/../../.build/release/roster}
out=${1:-$(mktemp -d)}
mkdir -p "$out"

# The value of a member of result.json that stands at its outermost level.
member() { sed -n "s/^  \"$2\": \"\{0,1\}\([^\",]*\)\"\{0,1\},\{0,1\}\$/\1/p" "$1/result.json"; }

"$roster" solve "$here/hall.yaml" --deterministic --quiet --out "$out/best"
echo "$(member "$out/best" status), score $(member "$out/best" score)"
"$roster" check "$here/hall.yaml" "$out/best/roster.csv"

"$roster" solve "$here/hall.yaml" --set rules.unbroken_duty.limit=4:00 --deterministic --quiet --out "$out/looser"
echo "With 4:00 on duty: $(member "$out/looser" status), score $(member "$out/looser" score)"
