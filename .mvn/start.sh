# Sourced by ../mvnw: without arguments it starts the application, which waits for no test classes, and not for Vaadin to look
# through all classes again where nothing changed since it last did.
if [ $# -eq 0 ]; then
  set -- -Dmaven.test.skip=true
  _here="$(dirname "$0")"
  _looked="$_here/target/classes/META-INF/VAADIN/config/stats.json"
  if [ -f "$_looked" ] && [ -z "$(find "$_here/pom.xml" "$_here/src/main" "$_here/frontend" \
    \( -name generated -o -name index.html \) -prune -o -newer "$_looked" -print 2>/dev/null | head -n 1)" ]; then
    set -- "$@" -Dfrontend.phase=none
  fi
fi
