#!/bin/sh
# Proves ./mvnw offline: a make-believe Maven in a file: repository, a throw-away home, directories
# with blanks. Each case is one function and one sentence of output. Needs a JDK; takes some seconds.
set -eu
unset CDPATH MAVEN_USER_HOME MAVEN_OPTS JAVA_HOME JAVA_TOOL_OPTIONS 2>/dev/null || :

root=$(cd "$(dirname "$0")/../.." && pwd)
sandbox=$(mktemp -d "${TMPDIR:-/tmp}/mvnw test.XXXXXX")
trap 'rm -rf "$sandbox"' EXIT
trap 'exit 130' INT TERM

VERSION=9.9.9
DEAD=http://127.0.0.1:1
JDK=$(dirname "$(dirname "$(readlink -f "$(command -v javac)")")")
basics="$sandbox/basics"
project="$sandbox/a project"
repository="$sandbox/a repository"
zip_dir="$repository/org/apache/maven/apache-maven/$VERSION"

# --- the stage -------------------------------------------------------------------------------

# The commands that mvnw may use, and no java or mvn among them.
mkdir -p "$basics"
for program in sh sed tr dirname cat grep; do
  ln -s "$(command -v "$program")" "$basics/$program"
done

mkdir -p "$project/.mvn/wrapper" "$project/deep/down" "$zip_dir"
cp "$root/mvnw" "$project/"
cp "$root/.mvn/wrapper/FetchMaven.java" "$project/.mvn/wrapper/"

cat >"$sandbox/mvn" <<'EOF'
#!/bin/sh
echo "make-believe Maven in $PWD as $$ with $JAVA_HOME"
for word in "$@"; do echo "<$word>"; done
exit "${MAKE_BELIEVE_STATUS:-0}"
EOF

cat >"$sandbox/Zip.java" <<'EOF'
import java.nio.file.*;
import java.util.zip.*;

class Zip {
  public static void main(String[] args) throws Exception {
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(Path.of(args[0])))) {
      for (int i = 1; i < args.length; i += 2) {
        out.putNextEntry(new ZipEntry(args[i]));
        Files.copy(Path.of(args[i + 1]), out);
      }
    }
  }
}
EOF

zip() { "$JDK/bin/java" "$sandbox/Zip.java" "$@"; }

pin() {
  digest=$(sha512sum "$1" | cut -d' ' -f1)
  printf '# a comment\nmavenVersion=%s\nmavenSha512=%s\n' "$VERSION" "$digest" \
    >"$project/.mvn/wrapper/maven-wrapper.properties"
}

good="$zip_dir/apache-maven-$VERSION-bin.zip"
zip "$good" "apache-maven-$VERSION/bin/mvn" "$sandbox/mvn"
cp "$good" "$sandbox/good.zip"
pin "$good"

# --- the tools of a case ---------------------------------------------------------------------

failures=0
cases=0
fresh_home() { home="$sandbox/home $cases"; mkdir -p "$home"; }
file_repository() { printf 'file://%s' "$repository" | sed 's/ /%20/g'; }

# run PATH REPOSITORY words... : runs mvnw with nothing else in the environment; status, out and err.
run() {
  run_path=$1 run_repository=$2
  shift 2
  status=0
  env -i HOME="$home" PATH="$run_path" MVNW_REPOURL="$run_repository" ${java_home:+"JAVA_HOME=$java_home"} \
    "$project/mvnw" "$@" >"$sandbox/out" 2>"$sandbox/err" || status=$?
}
with_java="$JDK/bin:$basics"

says() { grep -qF -- "$2" "$sandbox/$1" || wrong "expected in $1: $2"; }
says_nothing() { [ ! -s "$sandbox/$1" ] || wrong "expected nothing in $1"; }
ends_with() { [ "$status" -eq "$1" ] || wrong "expected status $1, got $status"; }
one_sentence() { [ "$(grep -c . "$sandbox/err")" -eq 1 ] || wrong "expected one line"; }
leaves_nothing_half_done() {
  [ -z "$(find "$home" -name '.fetching-*')" ] || wrong "a temporary directory was left"
}
installs_nothing() { [ -z "$(find "$home" -name 'mvn*')" ] || wrong "something was installed"; }

wrong() {
  sentence_holds=false
  echo "    $1" >&2
  sed 's/^/    | /' "$sandbox/out" "$sandbox/err" >&2
}

prove() {
  cases=$((cases + 1))
  sentence_holds=true
  java_home=
  fresh_home
  "$1"
  leaves_nothing_half_done
  if $sentence_holds; then
    echo "  ok      $1"
  else
    failures=$((failures + 1))
    echo "  FAILED  $1"
  fi
}

a_java_that_says() {
  mkdir -p "$sandbox/odd java/bin"
  printf '#!/bin/sh\necho "    java.version = %s" >&2\n' "$1" >"$sandbox/odd java/bin/java"
  chmod +x "$sandbox/odd java/bin/java"
}

a_mvn_that_says() {
  mkdir -p "$sandbox/own"
  printf '#!/bin/sh\necho "Apache Maven %s (abc)"\n' "$1" >"$sandbox/own/mvn"
  chmod +x "$sandbox/own/mvn"
}

# --- the cases -------------------------------------------------------------------------------

fetches_the_pinned_maven_and_runs_it() {
  run "$with_java" "$(file_repository)" verify "-Dwords=two words"
  ends_with 0
  says out "make-believe Maven"
  says out "<verify>"
  says out "<-Dwords=two words>"
  says err "fetching Maven $VERSION"
}

is_quiet_and_needs_no_repository_the_second_time() {
  run "$with_java" "$(file_repository)"
  run "$with_java" "$DEAD"
  ends_with 0
  says_nothing err
}

passes_on_the_status_of_maven() {
  run "$with_java" "$(file_repository)"
  status=0
  env -i HOME="$home" PATH="$with_java" MAKE_BELIEVE_STATUS=7 "$project/mvnw" \
    >"$sandbox/out" 2>"$sandbox/err" || status=$?
  ends_with 7
}

runs_in_the_directory_it_was_called_from() {
  run "$with_java" "$(file_repository)"
  (cd "$project/deep/down" && env -i HOME="$home" PATH="$with_java" ../../mvnw) >"$sandbox/out"
  says out "make-believe Maven in $project/deep/down"
}

becomes_maven_so_that_signals_reach_it() {
  run "$with_java" "$(file_repository)"
  # shellcheck disable=SC2016
  env -i HOME="$home" PATH="$with_java" sh -c 'echo "$$"; exec "$0"' "$project/mvnw" >"$sandbox/out"
  says out "as $(sed -n 1p "$sandbox/out") with"
}

keeps_maven_where_maven_user_home_says() {
  mkdir -p "$home/elsewhere"
  env -i HOME="$home" MAVEN_USER_HOME="$home/elsewhere" PATH="$with_java" \
    MVNW_REPOURL="$(file_repository)" "$project/mvnw" >"$sandbox/out" 2>"$sandbox/err"
  [ -n "$(find "$home/elsewhere" -name mvn)" ] || wrong "not in MAVEN_USER_HOME"
  [ ! -e "$home/.m2" ] || wrong ".m2 in the home was touched"
}

prefers_java_home_to_the_path() {
  java_home=$JDK
  run "$basics" "$(file_repository)"
  ends_with 0
  says out "with $JDK"
}

refuses_without_java() {
  run "$basics" "$DEAD"
  ends_with 1
  says err "No Java found"
  one_sentence
}

refuses_a_java_home_that_is_none() {
  java_home="$sandbox/nowhere"
  run "$with_java" "$DEAD"
  ends_with 1
  says err "which holds no bin/java"
  one_sentence
}

refuses_an_old_java() {
  a_java_that_says 11.0.29
  java_home="$sandbox/odd java"
  run "$with_java" "$DEAD"
  ends_with 1
  says err "is Java 11.0.29, PredictIQ needs 17 or newer"
  one_sentence
}

refuses_a_java_of_the_old_numbering() {
  a_java_that_says 1.8.0_402
  java_home="$sandbox/odd java"
  run "$with_java" "$DEAD"
  ends_with 1
  says err "is Java 1.8.0_402"
}

refuses_a_java_without_compiler() {
  a_java_that_says 21.0.9
  java_home="$sandbox/odd java"
  run "$with_java" "$DEAD"
  ends_with 1
  says err "without a compiler"
  one_sentence
}

says_one_sentence_without_network() {
  run "$with_java" "$DEAD"
  ends_with 1
  says err "could not be fetched from $DEAD (Connection refused): mend that"
  one_sentence
  installs_nothing
}

says_one_sentence_when_the_repository_lacks_it() {
  run "$with_java" "file:///nowhere"
  ends_with 1
  says err "could not be fetched from file:///nowhere (there is no"
  installs_nothing
}

goes_on_with_a_maven_of_the_path_without_network() {
  a_mvn_that_says 3.8.7
  run "$with_java:$sandbox/own" "$DEAD" verify
  ends_with 0
  says out "Apache Maven 3.8.7"
  says err "going on with Maven 3.8.7"
}

refuses_a_maven_of_the_path_that_is_too_old() {
  a_mvn_that_says 3.6.3
  run "$with_java:$sandbox/own" "$DEAD" verify
  ends_with 1
  says err "install Maven 3.8 or newer"
}

refuses_a_download_with_another_digest() {
  printf 'x' >>"$good"
  run "$with_java" "$(file_repository)"
  cp "$sandbox/good.zip" "$good"
  ends_with 1
  says err "has not the digest pinned"
  installs_nothing
}

refuses_an_archive_that_leaves_its_directory() {
  zip "$good" "apache-maven-$VERSION/bin/mvn" "$sandbox/mvn" "../../escaped" "$sandbox/mvn"
  pin "$good"
  run "$with_java" "$(file_repository)"
  cp "$sandbox/good.zip" "$good"
  pin "$good"
  ends_with 1
  says err "wants to write outside its directory"
  [ -z "$(find "$sandbox" -name escaped)" ] || wrong "the archive escaped"
}

refuses_a_place_it_cannot_write() {
  : >"$home/.m2"
  run "$with_java" "$(file_repository)"
  ends_with 1
  says err "cannot write"
}

leaves_one_whole_maven_when_four_fetch_at_once() {
  pids=
  for n in 1 2 3 4; do
    env -i HOME="$home" PATH="$with_java" MVNW_REPOURL="$(file_repository)" "$project/mvnw" "$n" \
      >"$sandbox/out.$n" 2>"$sandbox/err" &
    pids="$pids $!"
  done
  for pid in $pids; do
    wait "$pid" || wrong "one of four failed"
  done
  cat "$sandbox"/out.? >"$sandbox/out"
  [ "$(grep -c make-believe "$sandbox/out")" -eq 4 ] || wrong "not all four ran Maven"
  [ "$(find "$home" -name mvn | grep -c .)" -eq 1 ] || wrong "more than one Maven"
}

# --- the run ---------------------------------------------------------------------------------

echo "mvnw:"
# shellcheck disable=SC2013
for case in $(sed -n 's/^\([a-z0-9_]*\)() {$/\1/p' "$0" | sed -n '/^fetches_the_pinned/,$p'); do
  prove "$case"
done

if [ "$failures" -gt 0 ]; then
  echo "mvnw-test: $failures of $cases cases failed"
  exit 1
fi
echo "mvnw-test: $cases cases hold"
