#!/usr/bin/env bash
# Takes the roster of two weeks over National Day from its judgement to payroll and the ledger.
#
# run.sh [FOLDER]: where the results go; a new folder if not given. ROSTER names the command.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
roster=${ROSTER:-$here/../../.build/release/roster}
out=${1:-$(mktemp -d)}
mkdir -p "$out"
rm -f "$out/ledger.csv"
export COLUMNS=100 LC_ALL=C.UTF-8

echo "Some rules that bind 201:"
COLUMNS=200 "$roster" rules "$here/hall.yaml" 201 | grep -E '; (cn|window-hall reliefs)'

echo
echo "The roster by them:"
"$roster" check "$here/hall.yaml" "$here/roster.csv" --ledger "$out/ledger.csv"

echo
echo "And if no day could be longer than eight hours:"
status=0
"$roster" check "$here/hall.yaml" "$here/roster.csv" --set rules.cn.longest_day.most=8:00 | head -n 3 || status=$?
# 5: breaches, as expected.
[[ $status -eq 5 ]] || exit 1

"$roster" payroll "$here/hall.yaml" "$here/roster.csv" --out "$out/payroll.csv"
echo
echo "Published, and once more by mistake:"
for _ in 1 2; do
    "$roster" publish "$here/hall.yaml" "$here/roster.csv" --ledger "$out/ledger.csv" | sed 's|.*/||'
done
