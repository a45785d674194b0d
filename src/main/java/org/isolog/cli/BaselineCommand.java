package org.isolog.cli;

import picocli.CommandLine.Command;

/** What the active model learned from: sealed, and compared with its seal. */
@Command(name = "baseline", description = "Seals what the model of a case learned from, and tells later whether any of it changed.")
final class BaselineCommand {
}
