package org.isolog.ui.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PagedRowsTest {
    private final List<Integer> wanted = new ArrayList<>();

    private PagedRows rows(int count) {
        return new PagedRows(LongStream.rangeClosed(1, count).map(id -> 10 * id).toArray(), wanted::add);
    }

    private static void give(PagedRows rows, int page) {
        rows.put(page, Arrays.stream(rows.idsOf(page)).mapToObj(EventRow::waiting).toList());
    }

    @Test
    void aRowThatIsNotThereIsEmptyAndItsPageIsAskedFor() {
        PagedRows rows = rows(1_000_000);
        assertThat(rows.get(999_999)).isEqualTo(EventRow.waiting(10_000_000));
        assertThat(wanted).containsExactly(999_999 / PagedRows.PAGE);
        give(rows, wanted.getFirst());
        rows.get(999_998);
        assertThat(wanted).hasSize(1);
    }

    @Test
    void theLastPageEndsWithTheRows() {
        PagedRows rows = rows(PagedRows.PAGE + 1);
        assertThat(rows.idsOf(1)).containsExactly(10L * (PagedRows.PAGE + 1));
    }

    @Test
    void pagesNotLookedAtLatelyAreForgotten() {
        PagedRows rows = rows(100 * PagedRows.PAGE);
        for (int page = 0; page < 21; page++) {
            give(rows, page);
            rows.get(0);
        }
        assertThat(rows.has(0)).isTrue();
        assertThat(rows.has(1)).isFalse();
        assertThat(rows.has(20)).isTrue();
    }

    @Test
    void searchingReadsNoPage() {
        PagedRows rows = rows(1_000_000);
        assertThat(rows.indexOf(EventRow.waiting(5_000_000))).isEqualTo(499_999);
        assertThat(rows.contains(EventRow.waiting(7))).isFalse();
        assertThat(wanted).isEmpty();
    }
}
