# To be sourced: JDK becomes the folder of a JDK 25 or newer, that of JAVA_HOME, of the PATH, or one where systems keep theirs.

jdk_version() {
    "$1/bin/javac" -version 2>/dev/null | sed -n 's/^javac \([0-9]*\).*/\1/p'
}

find_jdk() {
    local home candidates=("${JAVA_HOME:-}")
    if command -v javac >/dev/null; then
        candidates+=("$(dirname "$(dirname "$(readlink -f "$(command -v javac)")")")")
    fi
    candidates+=(/usr/lib/jvm/* /usr/java/* /opt/java/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home)
    for home in "${candidates[@]}"; do
        if [[ -x $home/bin/javac ]] && (("$(jdk_version "$home")" >= 25)); then
            echo "$home"
            return
        fi
    done
    echo "${0##*/}: no JDK 25 or newer was found. Install one and point JAVA_HOME at it." >&2
    return 1
}

JDK="$(find_jdk)"
readonly JDK
