package org.isolog.features.platform;

import java.util.Set;

/** Names of the columns that {@link PlatformFacts} derives. */
public final class Derived {
    /** An act that is rare on a healthy machine, by the event itself, its command line, the place in the family of processes, its script. */
    public static final String ACT = "@act";
    public static final String COMMAND_ACT = "@command.act";
    public static final String PROCESS_ACT = "@process.act";
    public static final String SCRIPT_ACT = "@script.act";

    /** Person, machine or service. */
    public static final String USER_KIND = "@user.kind";
    /** The program that an event starts, and the one that starts it. */
    public static final String STARTED = "@process.started";
    public static final String PARENT = "@process.parent";
    /** The kind of directory that a started program lies in. */
    public static final String DIRECTORY = "@process.directory";
    /** The process that another one opens or starts a thread in, and that other one. */
    public static final String TARGET = "@process.target";
    public static final String OPENER = "@process.opener";
    public static final String SOURCE_SCOPE = "@source.scope";
    public static final String DESTINATION_SCOPE = "@destination.scope";
    public static final String PORT_KIND = "@destination.port.kind";

    /** Of the command line of a started program: characters, the longest run without a separator, symbols, bits a character. */
    public static final String COMMAND_LENGTH = "@command.length";
    public static final String COMMAND_RUN = "@command.run";
    public static final String COMMAND_SYMBOLS = "@command.symbols";
    public static final String COMMAND_ENTROPY = "@command.entropy";
    /** Of a script block: symbols. */
    public static final String SCRIPT_SYMBOLS = "@script.symbols";

    private static final Set<String> ALL = Set.of(ACT, COMMAND_ACT, PROCESS_ACT, SCRIPT_ACT, USER_KIND, STARTED, PARENT, DIRECTORY, TARGET, OPENER,
            SOURCE_SCOPE, DESTINATION_SCOPE, PORT_KIND, COMMAND_LENGTH, COMMAND_RUN, COMMAND_SYMBOLS, COMMAND_ENTROPY, SCRIPT_SYMBOLS);

    private Derived() {
    }

    /** Whether a column of this name is made here, and not a field of the log. */
    public static boolean isDerived(String name) {
        return ALL.contains(name);
    }
}
