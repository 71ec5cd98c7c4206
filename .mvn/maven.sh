# Sourced by ../mvnw when its own Maven is not there yet: uses the Maven on the PATH where the archive cannot be reached.
_maven_version() { mvn --version 2>/dev/null | sed -n 's/^.*Apache Maven \([0-9.]*\).*/\1/p;1q'; }
_maven_enough() { printf '3.8.7\n%s\n' "$1" | sort -C -V 2>/dev/null; }
_archive_reached() {
  if command -v curl >/dev/null 2>&1; then curl --silent --fail --head --max-time 8 --output /dev/null "$distributionUrl"
  elif command -v wget >/dev/null 2>&1; then wget --quiet --spider --tries=1 --timeout=8 "$distributionUrl"
  fi
}
if ! _archive_reached; then
  _maven_found="$(_maven_version)"
  if [ -n "$_maven_found" ] && _maven_enough "$_maven_found"; then
    echo "mvnw: the Maven archive cannot be reached; using Maven $_maven_found from the PATH." >&2
    exec mvn "$@"
  fi
  echo "mvnw: the Maven archive cannot be reached, and there is no Maven 3.8.7 or newer on the PATH. The first start needs the network, once." >&2
fi
