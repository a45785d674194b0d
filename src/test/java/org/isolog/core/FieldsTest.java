package org.isolog.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FieldsTest {

    /** Names of 15 pairs that are Aa or BB, which have the same hash: so do they all. */
    private static List<String> colliding() {
        List<String> names = new ArrayList<>(List.of(""));
        for (int i = 0; i < 15; i++) {
            List<String> longer = new ArrayList<>();
            names.forEach(name -> longer.addAll(List.of(name + "Aa", name + "BB")));
            names = longer;
        }
        return names;
    }

    @Test
    void keepsNamesThatWereChosenToCollide() {
        List<String> names = colliding();
        assertThat(names.stream().mapToInt(String::hashCode).distinct().count()).isEqualTo(1);
        Fields.Builder builder = new Fields.Builder();
        names.forEach(name -> builder.put(name, "first"));
        names.forEach(name -> builder.put(name, name.substring(20)));
        assertThat(names).allMatch(name -> builder.get(name).equals(name.substring(20)));
        assertThat(builder.get("other")).isNull();
        Fields fields = builder.put("other", "value").build();
        assertThat(fields.size()).isEqualTo(names.size() + 1);
        assertThat(fields.name(7)).isEqualTo(names.get(7));
        assertThat(fields.value(names.size())).isEqualTo("value");
        assertThat(builder.get("other")).isNull();
        assertThat(builder.put("b", "1").put("a", "2").put("b", "3").build()).isEqualTo(Fields.of("b", "3", "a", "2"));
    }
}
