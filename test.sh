#!/usr/bin/env bash
# Builds and runs every test. Ends with the line "N passed, N failed"; arguments go to the test program (--filter-namespace …).
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

dotnet build test/Neijuan.Tests -c Release --nologo -v quiet -clp:NoSummary || { echo "0 passed, 1 failed (the build)"; exit 1; }

log=$(mktemp)
trap 'rm -f "$log"' EXIT
./test/Neijuan.Tests/bin/Release/net10.0/Neijuan.Tests --no-progress --no-ansi "$@" | tee "$log"
status=${PIPESTATUS[0]}

count() { sed -n "s/^ *$1: *\([0-9]\+\).*/\1/p" "$log" | tail -1; }
passed=$(count succeeded)
failed=$(count failed)
# a test program that dies before its summary has failed, whatever passed until then
[ -z "$failed" ] && failed=1
[ "$status" -ne 0 ] && [ "$failed" -eq 0 ] && failed=1
echo "${passed:-0} passed, $failed failed"
[ "$failed" -eq 0 ]
