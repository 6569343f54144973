#!/usr/bin/env bash
# Tests of the policy lab's page: the client's own, then the whole page in a real Chromium. Installs what a fresh machine lacks, and fails without it.
set -euo pipefail
cd "$(dirname "$0")/.."

chromium=${CHROMIUM:-$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)}
if [ -z "$chromium" ]; then
  echo "Installing Chromium…"
  as_root=$([ "$(id -u)" -eq 0 ] || echo sudo)
  $as_root apt-get update -qq && $as_root apt-get install -y -qq chromium
  chromium=$(command -v chromium)
fi
command -v node > /dev/null || { echo "The page's tests need Node.js 20.19 or later." >&2; exit 1; }

client=src/Neijuan.Web/client
[ "$client/node_modules/.package-lock.json" -nt "$client/package-lock.json" ] || npm --prefix "$client" ci --no-audit --no-fund --loglevel=error
npm --prefix "$client" run --silent check
npm --prefix "$client" run --silent test

[ -f test/Neijuan.Browser/bin/Release/net10.0/Neijuan.Browser.dll ] || dotnet build test/Neijuan.Browser -c Release -v quiet -nologo
CHROMIUM=$chromium dotnet test/Neijuan.Browser/bin/Release/net10.0/Neijuan.Browser.dll "$@"
