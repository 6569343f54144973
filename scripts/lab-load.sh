#!/usr/bin/env bash
# Fifty clients pull levers of the policy lab for a minute, on this machine only.
set -euo pipefail
cd "$(dirname "$0")/.."
dotnet build test/Neijuan.Tests -c Release -v quiet -nologo
dotnet test/Neijuan.Tests/bin/Release/net10.0/Neijuan.Tests.dll -class Neijuan.Tests.Web.LoadBenchmark -explicit only -showLiveOutput
