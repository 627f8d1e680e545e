#!/usr/bin/env bash
# Makes docs/run.svg from a real run of the packaged hotreload over a copy of examples/hello.
set -euo pipefail
cd "$(dirname "$0")/.."
bin=$PWD/target/hotreload/bin/hotreload
svg=$PWD/docs/run.svg
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp -r examples/hello "$work" && cd "$work/hello"
export PORT=${PORT:-8080}
main=main.go

prompt() { printf '\033[90m$ %s\033[0m\n' "$*" >>out; }
edit() { prompt "sed -i '$1' $main" && sed -i "$1" $main; }
await() { until grep -q "$1" out; do sleep 0.05; done; }

prompt hotreload
"$bin" --color always >>out 2>&1 &
pid=$!
await 'first build'
edit 's/1\.0\.0/1.0.1/'
await 'main.go changed.*started'
edit 's/1\.0\.1"/1.0.2/'
await 'build failed'
edit 's/1\.0\.2/1.0.2"/'
await 'version 1.0.2 listens'
prompt 'kill -TERM (or Ctrl-C)'
kill -TERM $pid
wait $pid || true

sed "s|$work|~|g" out | awk '
  BEGIN { split("90 gray 31 #f66 32 #5c5 33 #cc4 35 #d7d 36 #4cc", c, " "); for (i = 1; i in c; i += 2) color[c[i]] = c[i + 1] }
  {
    gsub(/&/, "\\&amp;"); gsub(/</, "\\&lt;"); gsub(/>/, "\\&gt;")
    fill = "#ddd"
    if (match($0, /^\033\[[0-9]+m/)) { code = substr($0, 3, RLENGTH - 3); if (code in color) fill = color[code] }
    gsub(/\033\[[0-9]*m/, "")
    if (length($0) > width) width = length($0)
    line[NR] = "<text x=\"12\" y=\"" (NR * 18 + 8) "\" fill=\"" fill "\" xml:space=\"preserve\">" $0 "</text>"
  }
  END {
    w = width * 7.9 + 24; h = NR * 18 + 24
    print "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" w "\" height=\"" h "\" font-family=\"monospace\" font-size=\"13\">"
    print "<rect width=\"100%\" height=\"100%\" rx=\"6\" fill=\"#222\"/>"
    for (i = 1; i <= NR; i++) print line[i]
    print "</svg>"
  }' >"$svg"
