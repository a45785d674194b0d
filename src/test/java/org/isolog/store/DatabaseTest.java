package org.isolog.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.isolog.core.IsologException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {
    @TempDir
    Path folder;

    /** H2 closes its file when the disk is full, and then never answers: this once hung for ever. */
    @Test
    void isLeftAloneAfterAFullDisk() {
        Database database = new Database("jdbc:h2:mem:", new StoreErrors(folder), true);
        assertThat(database.<Long>read(connection -> Rows.number(connection, "SELECT 7"))).isEqualTo(7);

        IsologException full = database.explain(new IOException("No space left on device"));

        assertThat(full.code()).isEqualTo("DISK-FULL");
        assertThatThrownBy(() -> database.read(connection -> 1)).isInstanceOf(IsologException.class).isNotSameAs(full)
            .hasMessage(full.getMessage()).extracting("code").isEqualTo("DISK-FULL");
        assertThatThrownBy(database::connect).extracting("code").isEqualTo("DISK-FULL");
        database.close();
    }
}
