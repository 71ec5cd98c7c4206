#!/bin/bash
# Run beside plumbline.jar and its lib folder: starts the portal once on a throw-away database with a small demo clinic, looks
# at it, stops it, and leaves plumbline.aot, the classes it loaded and profiled. The start after it does less.
set -eu
port=${1:-8080}
data=$(mktemp -d)
java -XX:AOTCacheOutput=plumbline.aot -XX:MaxRAMPercentage=70 -jar plumbline.jar --server.address=127.0.0.1 --server.port="$port" \
  --plumbline.database.directory="$data/pg" --plumbline.demo.patients=4 --plumbline.demo.weeks=2 &
portal=$!
ask() { exec 3<>"/dev/tcp/127.0.0.1/$port" && printf 'GET %s HTTP/1.0\r\nHost: localhost\r\n\r\n' "$1" >&3 && cat <&3; }
until ask /actuator/health 2>/dev/null | grep -q '"UP"'; do
  kill -0 "$portal"
  sleep 1
done
for page in /login /caseload /today /pl/base.css /actuator/health; do ask "$page" >/dev/null; done
kill "$portal"
wait "$portal" || [ $? = 143 ]
rm -rf "$data"
test -s plumbline.aot
