#!/usr/bin/env bash
# Measures, in containers of the development image: the time from a save on the host to the new answer, of hotreload,
# of Air, of a restart of the container and of building and starting by hand in it, without the time of the hand; the
# time of a first start; and memory. The ways take turns.
#
#   docker build -f Dockerfile.dev -t hotreload . && docs/compare.sh [ROUNDS]
set -euo pipefail
cd "$(dirname "$0")/.."
rounds=${1:-10}
air=${AIR_VERSION:-v1.67.4}
work=$(mktemp -d)
ways=(hotreload air restart hand)
trap 'docker rm -fv "${ways[@]/#/compare-}" compare-first >/dev/null 2>&1 || :; rm -rf "$work"' EXIT

# What is typed into a shell in the container; the address is free again once nobody answers.
by_hand='go build -o tmp/main . && pkill -INT -x main
  while curl -s -o /dev/null localhost:8080; do sleep 0.01; done
  exec tmp/main'

image() {
  printf 'FROM hotreload\nRUN CGO_ENABLED=0 GOBIN=/usr/local/bin go install github.com/air-verse/air@%s\n' "$air" |
    docker build -q -t hotreload-compare - >/dev/null
}

# start NAME WAY [docker run's options]: a copy of the project under one of the ways
start() {
  local name=$1 way=$2 command
  shift 2
  case $way in
    hotreload) command=(hotreload) ;;
    air) command=(air -c air.toml) ;;
    hand) command=(sh -c 'go build -o tmp/main . && tmp/main & exec sleep 1000000') ;;
    restart) command=(sh -c 'go build -o tmp/main . && exec tmp/main') ;;
  esac
  mkdir -p "$work/$name"
  cp examples/kubernetes/{main.go,go.mod,air.toml} "$work/$name"
  docker run -d --name "compare-$name" -p 127.0.0.1::8080 -v "$work/$name:/app" "$@" \
    --entrypoint "${command[0]}" hotreload-compare "${command[@]:1}" >/dev/null
}

now() { echo $((${EPOCHREALTIME/./} / 1000)); }

# The restarted container may get another port.
answers() {
  local port
  port=$(docker port "compare-$1" 8080 2>/dev/null | sed 's/.*://') || return 1
  until curl -s --max-time 1 "localhost:$port" 2>/dev/null | grep -q " $2$"; do
    sleep 0.005
    [ "$3" != restart ] || port=$(docker port "compare-$1" 8080 2>/dev/null | sed 's/.*://') || :
  done
}

save() {
  sed "s/version = \".*\"/version = \"$2\"/" "$work/$1/main.go" >"$work/$1/.main.go"
  mv "$work/$1/.main.go" "$work/$1/main.go"
}

summary() { sort -n | awk -v way="$1" '{v[NR] = $1} END {printf "%-28s median %5d ms   fastest %5d   slowest %5d   of %d\n", way, v[int((NR + 1) / 2)], v[1], v[NR], NR}'; }

image
for way in "${ways[@]}"; do
  start "$way" "$way"
  answers "$way" 1.0.0 "$way"
done
for round in $(seq "$rounds"); do
  for way in "${ways[@]}"; do
    began=$(now)
    save "$way" "$round"
    case $way in
      restart) docker restart "compare-$way" >/dev/null ;;
      hand) docker exec -d "compare-$way" sh -c "$by_hand" ;;
    esac
    answers "$way" "$round" "$way"
    echo $(($(now) - began)) >>"$work/$way.times"
    sleep 0.5
  done
done
echo "from a save on the host to the new answer"
for way in "${ways[@]}"; do summary "  $way" <"$work/$way.times"; done

echo "memory of the first process"
for way in hotreload air; do
  docker exec "compare-$way" cat /proc/1/status |
    awk -v way="$way" '/VmRSS/ {printf "  %-26s %5d MB\n", way, $2 / 1024}'
done

echo "from docker run to the first answer"
for cache in image none; do
  for round in 1 2 3; do
    began=$(now)
    start first hotreload -e "GOCACHE=$([ $cache = image ] && echo /go/cache || echo /tmp/cache)"
    answers first 1.0.0 hotreload
    echo $(($(now) - began)) >>"$work/first-$cache.times"
    docker rm -fv compare-first >/dev/null
  done
done
summary "  cache of the image" <"$work/first-image.times"
summary "  no cache" <"$work/first-none.times"

echo "images"
docker image ls --format '{{.Repository}} {{.Size}}' | sed -nE 's/^(hotreload|golang) /  &/p'
