#!/usr/bin/env bash
# Pictures of every view of the policy lab, light, dark, on a phone and in Chinese: scripts/lab-screenshots.sh [FOLDER]
set -euo pipefail
folder=$(realpath -m "${1:-$(dirname "$0")/../out/screenshots}")
cd "$(dirname "$0")/.."
dotnet build test/Neijuan.Browser -c Release -v quiet -nologo
NEIJUAN_SCREENSHOTS=$folder dotnet test/Neijuan.Browser/bin/Release/net10.0/Neijuan.Browser.dll -class Neijuan.Browser.ScreenshotTests
