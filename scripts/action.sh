#!/usr/bin/env bash
# What the GitHub Action (action.yml) runs; its inputs come as variables, so that none of them is read as a command.
set -euo pipefail

if ! node -e 'process.exit(Number.parseInt(process.versions.node) < 20 ? 1 : 0)'; then
  echo "::error::Node 20 or later is needed: put actions/setup-node before this step." >&2
  exit 1
fi

package=${PACKAGE:-$(node -p 'const { name, version } = require(process.env.ACTION + "/package.json"); `${name}@${version}`')}
arguments=(check --format "$FORMAT" --fail-on "$FAIL_ON")

since=${SINCE:-$BASE}
if [ -n "$since" ] && [ "$since" != none ]; then
  if git cat-file -e "$since^{commit}" 2>/dev/null; then
    arguments+=(--since "$since")
  elif [ -n "$SINCE" ]; then
    echo "::error::$since is not in this clone: set fetch-depth: 0 for actions/checkout." >&2
    exit 1
  else
    echo "::notice::All lines are checked: the base of the pull request is not in this clone (fetch-depth: 0 gets it)."
  fi
fi

arguments+=(--)
while IFS= read -r path; do
  if [ -n "$path" ]; then arguments+=("$path"); fi
done <<<"$PATHS"

# Not in the folder that is checked, whose .npmrc is of others.
tools=$(mktemp -d)
trap 'rm -rf "$tools"' EXIT
npm install --prefix "$tools" --no-save --no-audit --no-fund --ignore-scripts --loglevel=error "$package" >/dev/null
program="$tools/node_modules/slick-requirements/dist/cli.mjs"

if [ -n "$OUTPUT" ]; then
  node "$program" "${arguments[@]}" >"$OUTPUT"
else
  node "$program" "${arguments[@]}"
fi
