# shellcheck shell=sh
# shellcheck disable=SC2034  # JAVA_FOUND is for whoever sources this
# Sourced by the programs in bin/: finds the Java that runs FormPress. POSIX sh.

NEEDED_JAVA=17

# find_java PROGRAM: sets JAVA_FOUND to the home of the first Java of NEEDED_JAVA or newer that has PROGRAM (java or
# javac), and JAVA_LOOKED_AT to the places tried. Fails if there is none.
find_java() {
  JAVA_FOUND=
  JAVA_LOOKED_AT=
  find_java_program=$1
  if [ -n "${FORMPRESS_JAVA_HOME:-}" ]; then
    # A Java named explicitly is the only candidate.
    take_java FORMPRESS_JAVA_HOME "$FORMPRESS_JAVA_HOME"
    return
  fi
  [ -z "${JAVA_HOME:-}" ] || ! take_java JAVA_HOME "$JAVA_HOME" || return 0
  if find_java_on_path=$(command -v "$find_java_program"); then
    find_java_on_path=$(readlink -f -- "$find_java_on_path" 2>/dev/null || printf '%s' "$find_java_on_path")
    ! take_java PATH "$(dirname -- "$(dirname -- "$find_java_on_path")")" || return 0
  else
    note_java "PATH: no $find_java_program"
  fi
  for find_java_home in /usr/lib/jvm/* /usr/java/* /opt/java/* /Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    [ -d "$find_java_home" ] || continue
    ! take_java installed "$find_java_home" || return 0
  done
  note_java "/usr/lib/jvm and the like: none other"
  return 1
}

take_java() {
  if [ ! -x "$2/bin/$find_java_program" ] || [ ! -x "$2/bin/java" ]; then
    note_java "$1: $2 has no bin/$find_java_program"
    return 1
  fi
  java_feature "$2"
  if [ "$JAVA_FEATURE" -lt "$NEEDED_JAVA" ]; then
    note_java "$1: $2 is Java $JAVA_FEATURE"
    return 1
  fi
  JAVA_FOUND=$2
}

note_java() {
  JAVA_LOOKED_AT="$JAVA_LOOKED_AT
  $1"
}

# Every JDK has this file, and reading it is cheaper than starting Java. 1.8.0_302 is Java 8.
java_feature() {
  java_version=
  if [ -r "$1/release" ]; then
    while IFS='=' read -r java_key java_value; do
      [ "$java_key" != JAVA_VERSION ] || java_version=$java_value
    done <"$1/release"
  fi
  [ -n "$java_version" ] || java_version=$("$1/bin/java" -version 2>&1 | sed -n 's/.* version \("[^"]*"\).*/\1/p')
  java_version=${java_version#\"}
  java_version=${java_version#1.}
  JAVA_FEATURE=${java_version%%[!0-9]*}
  JAVA_FEATURE=${JAVA_FEATURE:-0}
}
