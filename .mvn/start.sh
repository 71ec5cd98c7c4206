# Sourced by ../mvnw: without arguments it starts the application, which waits for no test classes.
if [ $# -eq 0 ]; then set -- -Dmaven.test.skip=true; fi
