#!/usr/bin/env bash
# Runs the tests that try many cases at their large size: mutated inputs, kills, hostile clients, extreme combinations. About an hour.
# Arguments go to the test runner: scripts/nightly.sh -class '*MutatedInputTests'
set -euo pipefail
cd "$(dirname "$0")/.."
dotnet build test/Neijuan.Tests -c Release -v quiet -nologo
NEIJUAN_NIGHTLY=1 exec dotnet test/Neijuan.Tests/bin/Release/net10.0/Neijuan.Tests.dll -trait size=nightly "$@"
