#!/usr/bin/env bash
# Asks the civic centre of 02 what would happen if, and prints one CSV table.
#
# run.sh [FOLDER]: where the results go; a new folder if not given. ROSTER names the command, WORK how long each
# scenario is searched, in seconds' worth of work.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
hall=$here/../02-civic-centre/hall.yaml
roster=${ROSTER:-$here/../../.build/release/roster}
out=${1:-$(mktemp -d)}
mkdir -p "$out"
work=${WORK:-3}

# The value of a member of result.json that stands at its outermost level.
member() { sed -n "s/^  \"$2\": \"\{0,1\}\([^\",]*\)\"\{0,1\},\{0,1\}\$/\1/p" "$out/$1/result.json"; }

# The proven bound.
bound() { sed -n '/^  "bound": {/,/}/s/^ *"points": \([0-9]*\).*/\1/p' "$out/$1/result.json"; }

# How often a term of the score was counted.
count() { sed -n "/\"name\": \"$2\"/,/}/s/^ *\"count\": \([0-9]*\).*/\1/p" "$out/$1/result.json"; }

# One line for each employee and date, with everything done on it.
person_days() {
    awk -F, 'NR > 1 { key = $1 "," $3; day[key] = day[key] " " $4 "," $5 "," $6 "," $7 "," $8 }
        END { for (key in day) print key, day[key] }' "$out/$1/roster.csv" | LC_ALL=C sort
}

# Employees' dates that differ from the base roster.
changed() { LC_ALL=C comm -3 <(person_days base) <(person_days "$1") | sed 's/^\t//; s/ .*//' | sort -u | wc -l; }

# scenario NAME [PATH=VALUE…]: solves the hall with these values in place of its own, beginning with the base roster;
# prints a row of the table.
scenario() {
    local name=$1 status=0 override settings=()
    shift
    [[ $name == base ]] || settings=(--start "$out/base/roster.csv")
    for override in "$@"; do settings+=(--set "$override"); done
    "$roster" solve "$hall" ${settings[@]+"${settings[@]}"} --deterministic --time-limit "$work" --quiet \
        --out "$out/$name" || status=$?
    if [[ $status -ne 0 && $status -ne 2 ]]; then
        echo "$name,exit $status,,,,,,"
        return
    fi
    echo "$name,$(member "$name" status),$(member "$name" score),$(bound "$name"),$(count "$name" 'cover: below minimum'),$(
        count "$name" 'cover: below target'),$(count "$name" backup),$(($(changed "$name")))"
}

echo "scenario,status,score,bound,below_minimum,below_target,backup,changed_person_days"
scenario base
scenario one-ill 'leave.add=107 2026-11-23 2026-11-28'
scenario more-demand demand.scale=1.1
scenario cross-trained 'skills.add=123 tax 1'
scenario longer-duty rules.unbroken_duty.limit=2:30
