package org.isolog.samples;

import java.util.List;

/**
 * Someone who works at the made company.
 *
 * @param name    login name
 * @param uid     number of the account on Linux hosts
 * @param address of the workstation
 * @param host    name of the workstation
 * @param from    first minute of a working day, of the day in UTC
 * @param to      last minute of a working day
 * @param shares  folders on the file server, the most used first
 * @param admin   whether this person may use sudo
 */
public record Person(String name, int uid, String address, String host, int from, int to, List<String> shares, boolean admin) {
    public Person {
        shares = List.copyOf(shares);
    }

    boolean worksAt(int minuteOfDay) {
        return minuteOfDay >= from && minuteOfDay < to;
    }
}
