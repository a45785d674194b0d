# To be sourced, for everything here that needs a JDK and is not run by Maven, which finds one by itself.

# The least feature version that Isolog runs on.
readonly LEAST_JAVA=25

# The feature version of the JDK in a folder; 0 if there is none, or a tool is missing.
jdk_version() {
    local home="$1" version="" tool
    shift
    if [[ -r $home/release ]]; then
        version="$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$home/release")"
    fi
    for tool in java "$@"; do
        [[ -x $home/bin/$tool ]] || version=0
    done
    echo "${version:-0}"
}

# Prints the folder of a JDK that is new enough and has all the tools that are named: that of JAVA_HOME, of the PATH, or one where systems keep theirs.
find_jdk() {
    local home candidates=()
    [[ -n ${JAVA_HOME:-} ]] && candidates+=("$JAVA_HOME")
    if command -v java >/dev/null; then
        candidates+=("$(dirname "$(dirname "$(readlink -f "$(command -v java)")")")")
    fi
    candidates+=(/usr/lib/jvm/* /usr/java/* /opt/java/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home)
    for home in "${candidates[@]}"; do
        if (($(jdk_version "$home" "$@") >= LEAST_JAVA)); then
            echo "$home"
            return
        fi
    done
    echo "$0: no JDK $LEAST_JAVA or newer with $* was found. Install one and point JAVA_HOME at it." >&2
    return 1
}
