package org.isolog.cli;

import org.isolog.investigation.ProgramVersion;
import picocli.CommandLine.IVersionProvider;

/** Which Isolog this is. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"Isolog " + ProgramVersion.text()};
    }
}
