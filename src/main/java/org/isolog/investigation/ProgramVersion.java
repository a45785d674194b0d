package org.isolog.investigation;

/** Which Isolog this is, for reports and commands. */
public final class ProgramVersion {
    private ProgramVersion() {
    }

    /** As the program's archive states it, such as {@code 0.1.0}; {@code development} where it runs from loose classes. */
    public static String text() {
        String stated = ProgramVersion.class.getPackage().getImplementationVersion();
        return stated == null ? "development" : stated;
    }
}
