#!/usr/bin/env bash
# Changes the program in one place at a time and asks the fast tests (test/Neijuan.Mutants) whether they notice. Prints what they noticed by
# folder and file, then every change that they did not: file:line, what stands there, what stood there instead. Arguments are folders or files
# below src, accounting and the rules when there are none: scripts/mutants.sh Neijuan.Engine/Accounting. What it means: docs/mutation.md.
set -euo pipefail
cd "$(dirname "$0")/.."
places=("$@")
[ ${#places[@]} -gt 0 ] || places=(Neijuan.Engine/Accounting Neijuan.Model/{Formulas,Decisions,Markets,Settlement})
export RunAnalyzers=false # the changed program is compiled, not reviewed
out=$(pwd)/out/mutants
rm -rf "$out"
mkdir -p "$out"
dotnet tool restore > "$out/restore.log"

for project in Neijuan.Engine Neijuan.Model; do
  patterns=()
  for place in "${places[@]}"; do
    [[ $place == *.cs ]] || place=${place%/}/**/*.cs
    [[ $place != "$project"/* ]] || patterns+=(--mutate "**/${place#*/}")
  done
  [ ${#patterns[@]} -gt 0 ] || continue

  # Stryker builds a program that has every change in it behind a switch; KeepTests puts it aside.
  (cd test/Neijuan.Mutants && NEIJUAN_MUTANTS=$out/$project/bin dotnet stryker --project "$project.csproj" "${patterns[@]}" \
    --test-case-filter FullyQualifiedName~KeepTests --output "$out/$project" --skip-version-check) > "$out/$project.log" 2>&1 \
    || { grep -E "ERR|FTL" "$out/$project.log" | tail -5 >&2; exit 1; }

  tests=Neijuan.Tests.
  [ "$project" = Neijuan.Model ] || tests=Neijuan.Tests.Engine. # what is meant for the engine, not what happens to come by it
  known=none
  while true; do
    code=0
    dotnet "$out/$project/bin/Neijuan.Mutants.dll" "$out/$project/reports/mutation-report.json" "$out/$project/results.tsv" "$tests" \
      > "$out/$project/report.txt" 2> "$out/$project/error.txt" || code=$?
    [ "$code" -ne 0 ] || break

    # A change that hangs or breaks the process is noticed, and known at the next start; one that tells nothing new is an error.
    now=$(cat "$out/$project/results.tsv" 2> /dev/null | wc -l)
    [ "$now" != "$known" ] || { cat "$out/$project/error.txt" >&2; exit 1; }
    known=$now
  done
  cat "$out/$project/report.txt"
done
