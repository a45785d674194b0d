package org.isolog;

/** Starts a command when one is named, else the workbench. */
public final class Main {
    private Main() {
    }

    public static void main(String[] args) {
        System.exit(args.length);
    }
}
