package org.isolog.detect.story;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Things that belong together if a chain of joins leads from one to the other (union-find). */
final class Groups {
    private final int[] parent;

    Groups(int size) {
        parent = new int[size];
        Arrays.setAll(parent, i -> i);
    }

    void join(int a, int b) {
        int first = root(a);
        int second = root(b);
        parent[Math.max(first, second)] = Math.min(first, second);
    }

    private int root(int thing) {
        int at = thing;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    /** In the order of their first things, which are ascending. */
    List<int[]> all() {
        Map<Integer, IntArrayList> groups = new LinkedHashMap<>();
        for (int thing = 0; thing < parent.length; thing++) {
            groups.computeIfAbsent(root(thing), first -> new IntArrayList()).add(thing);
        }
        List<int[]> all = new ArrayList<>();
        groups.values().forEach(group -> all.add(group.toIntArray()));
        return all;
    }
}
