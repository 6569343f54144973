#!/usr/bin/env bash
# How long a reader of the policy lab waits: first drawing, fifty pulls of a lever, the bands.
set -euo pipefail
cd "$(dirname "$0")/.."
dotnet build test/Neijuan.Browser -c Release -v quiet -nologo
dotnet test/Neijuan.Browser/bin/Release/net10.0/Neijuan.Browser.dll -class Neijuan.Browser.SpeedBenchmark -explicit only -showLiveOutput
