#!/usr/bin/env bash
# Builds and runs all tests, those of the policy lab's page in a real Chromium included; the last line says how many passed and failed.
# Arguments go to the main tests: ./test.sh -class 'Neijuan.Tests.Engine.*'
set -uo pipefail
cd "$(dirname "$0")"
dotnet build Neijuan.slnx -c Release -v quiet -nologo || { echo "0 passed, 1 failed"; exit 1; }
log=$(mktemp)
trap 'rm -f "$log"' EXIT
code=0
dotnet test/Neijuan.Tests/bin/Release/net10.0/Neijuan.Tests.dll "$@" 2>&1 | tee "$log"
[ "${PIPESTATUS[0]}" -eq 0 ] || code=1
if [ $# -eq 0 ]; then
  scripts/lab-tests.sh 2>&1 | tee -a "$log"
  [ "${PIPESTATUS[0]}" -eq 0 ] || code=1
fi

# Adds up the summaries of all runners; errors are failures.
sum() { grep -E 'Total: +[0-9]+' "$log" | sed -nE "s/.*$1: +([0-9]+).*/\1/p" | paste -sd+ - | sed 's/^$/0/'; }
failed=$(( $(sum Failed) + $(sum Errors) ))
passed=$(( $(sum Total) - failed - $(sum Skipped) ))
[ "$code" -eq 0 ] || [ "$failed" -gt 0 ] || failed=1
echo "$passed passed, $failed failed"
[ "$code" -eq 0 ] && [ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
