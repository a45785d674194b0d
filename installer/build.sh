#!/usr/bin/env bash
# Makes Isolog with a small Java runtime of its own, from what `mvn package` left in target/.
#
#   installer/build.sh [app-image|deb]      app-image unless said otherwise
#
# Out: target/installer/isolog/ (an app image: bin/isolog), and for deb also target/installer/isolog_*.deb.
# Needs no network. Looks for a JDK 25 or newer in JAVA_HOME, on the PATH and where systems keep their JDKs.
set -euo pipefail
cd "$(dirname "$0")/.."

readonly KIND="${1:-app-image}"
readonly OUT=target/installer
source installer/jdk.sh

fail() {
    echo "installer/build.sh: $*" >&2
    exit 1
}

# Modules of the JDK that the jars use, and those that are only looked up by name while running:
# localedata and charsets for logs of other languages and encodings, zipfs for archives, crypto.ec for https addresses.
modules() {
    "$JDK/bin/jdeps" --multi-release "$LEAST_JAVA" --ignore-missing-deps --print-module-deps \
        --module-path "$OUT/input/lib" "$OUT/input/isolog.jar" "$OUT"/input/lib/*.jar >"$OUT/jdeps.log" 2>&1
    echo "$(tail -1 "$OUT/jdeps.log"),jdk.localedata,jdk.charsets,jdk.zipfs,jdk.crypto.ec"
}

collect() {
    [[ -r target/isolog.jar && -d target/lib ]] || fail "target/isolog.jar and target/lib are not there. Run 'mvn package' first."
    rm -rf "$OUT"
    mkdir -p "$OUT/input"
    cp target/isolog.jar "$OUT/input/"
    cp -r target/lib "$OUT/input/lib"
    drop_empty_javafx
    cp -r sample-logs "$OUT/input/sample-logs"
    cat installer/NOTICE.txt >"$OUT/LICENSE.txt"
    if [[ -r LICENSE ]]; then
        cat LICENSE installer/NOTICE.txt >"$OUT/LICENSE.txt"
    fi
    cp "$OUT/LICENSE.txt" "$OUT/input/"
}

# JavaFX comes as two jars a module, an empty one and the platform's; two jars of one name confuse jdeps.
drop_empty_javafx() {
    local jar name
    for jar in "$OUT"/input/lib/javafx-*-{linux,mac,win}*.jar; do
        if [[ -e $jar ]]; then
            name="$(basename "$jar" | sed 's/-\(linux\|mac\|win\).*//')"
            rm -f "$OUT/input/lib/$name.jar"
        fi
    done
}

link_runtime() {
    local list
    list="$(modules)" || fail "jdeps could not read the jars; see $OUT/jdeps.log"
    "$JDK/bin/jlink" --add-modules "$list" --strip-debug --no-header-files --no-man-pages --compress zip-6 \
        --output "$OUT/runtime"
}

app_image() {
    "$JDK/bin/jpackage" --type app-image --name isolog --app-version "$VERSION" --vendor Isolog \
        --description "Finds the suspicious events in security-log exports and says why." \
        --input "$OUT/input" --main-jar isolog.jar --main-class org.isolog.Main \
        --runtime-image "$OUT/runtime" --icon installer/isolog.png --dest "$OUT" \
        --java-options --enable-native-access=ALL-UNNAMED \
        --java-options --sun-misc-unsafe-memory-access=allow \
        --java-options -XX:MaxRAMPercentage=50 \
        --java-options "-Disolog.sampleLogs=\$APPDIR/sample-logs"
}

deb() {
    if ! command -v dpkg-deb >/dev/null || ! command -v fakeroot >/dev/null; then
        fail "a .deb needs dpkg-deb and fakeroot. Install them with: apt-get install dpkg fakeroot"
    fi
    "$JDK/bin/jpackage" --type deb --name isolog --app-version "$VERSION" --vendor Isolog \
        --description "Finds the suspicious events in security-log exports and says why." \
        --app-image "$OUT/isolog" --license-file "$OUT/LICENSE.txt" --dest "$OUT" \
        --linux-package-name isolog --linux-app-category utils --linux-menu-group "System;Security" \
        --linux-deb-maintainer isolog@isolog.example --linux-shortcut
}

case "$KIND" in
    app-image | deb) ;;
    *) fail "'$KIND' is not a kind of package. Choose app-image or deb." ;;
esac
JDK="$(find_jdk jlink jpackage jdeps)"
VERSION="$(sed -n 's|^  <version>\([0-9.]*\).*</version>|\1|p' pom.xml | head -1)"
readonly JDK VERSION
collect
link_runtime
app_image
if [[ $KIND == deb ]]; then
    deb
fi
rm -rf "$OUT/input" "$OUT/runtime"
du -sh "$OUT"/isolog* | sed 's/^/made: /'
