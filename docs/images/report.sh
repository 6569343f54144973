#!/usr/bin/env bash
# Makes docs/images/report.png anew: runs the baseline, and photographs the top of its report with Chromium.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$here/../../neijuan" run baseline --quiet --out "$work/results" > "$work/log"
"${CHROMIUM:-chromium}" --headless --no-sandbox --disable-gpu --no-first-run --disable-background-networking --disable-component-update \
  --disable-sync --user-data-dir="$work/profile" --hide-scrollbars --window-size=1280,1395 --screenshot="$here/report.png" \
  "file://$work/results/report.html" 2>> "$work/log"
echo "$here/report.png: $(wc -c < "$here/report.png") bytes"
