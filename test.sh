#!/usr/bin/env bash
# Builds and runs all tests; the last line says how many passed and failed.
set -uo pipefail
cd "$(dirname "$0")"
dotnet build Neijuan.slnx -c Release -v quiet -nologo || { echo "0 passed, 1 failed"; exit 1; }
log=$(mktemp)
trap 'rm -f "$log"' EXIT
dotnet test/Neijuan.Tests/bin/Release/net10.0/Neijuan.Tests.dll "$@" 2>&1 | tee "$log"
code=${PIPESTATUS[0]}
summary=$(grep -E 'Total: +[0-9]+' "$log" | tail -n 1)
total=$(sed -nE 's/.*Total: +([0-9]+).*/\1/p' <<<"$summary")
failed=$(sed -nE 's/.*Failed: +([0-9]+).*/\1/p' <<<"$summary")
errors=$(sed -nE 's/.*Errors: +([0-9]+).*/\1/p' <<<"$summary")
skipped=$(sed -nE 's/.*Skipped: +([0-9]+).*/\1/p' <<<"$summary")
failed=$(( ${failed:-0} + ${errors:-0} ))
passed=$(( ${total:-0} - failed - ${skipped:-0} ))
[ "$code" -eq 0 ] || [ "$failed" -gt 0 ] || failed=1
echo "$passed passed, $failed failed"
[ "$code" -eq 0 ] && [ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
