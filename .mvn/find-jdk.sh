# Sourced by ./roundtable and .ci/run: find_jdk prints the home of a JDK of the given feature version, or fails.
# It looks where JDKs usually live, as the build's toolchain does, so an older java on the path is no obstacle.

is_jdk() { # HOME VERSION
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] && [ -r "$1/release" ] &&
    grep -Eq "^JAVA_VERSION=\"$2([.\"+-])" "$1/release"
}

find_jdk() { # VERSION
  local home on_path
  on_path=$(command -v javac 2>/dev/null || true)
  while [ -n "$on_path" ] && [ -L "$on_path" ]; do
    home=$(readlink "$on_path")
    case $home in
      /*) on_path=$home ;;
      *) on_path=$(dirname "$on_path")/$home ;;
    esac
  done
  for home in "${JAVA_HOME:-}" "${on_path%/bin/javac}" /usr/lib/jvm/* "${HOME:-/root}"/.sdkman/candidates/java/* \
    "${HOME:-/root}"/.jdks/* "${HOME:-/root}"/.m2/jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "${HOME:-/root}"/Library/Java/JavaVirtualMachines/*/Contents/Home /opt/* /opt/java/* /opt/jdk/*; do
    if [ -n "$home" ] && is_jdk "$home" "$1"; then
      (cd "$home" && pwd -P)
      return 0
    fi
  done
  return 1
}
