package org.isolog.samples;

import java.util.ArrayList;
import java.util.List;

/**
 * A small invented company, Harbour &amp; Pike Instruments: who works there and which machines stand there.
 *
 * @param people everybody with a desk, 32 of them
 */
public record Company(List<Person> people) {
    public static final String DOMAIN = "harbourpike.example";
    public static final String GATE = "gate01";
    public static final String GATE_ADDRESS = "10.20.0.4";
    public static final String FILES = "files01";
    public static final String WEB = "web01";
    public static final String BACKUP_ADDRESS = "10.20.0.12";
    public static final String MONITOR_ADDRESS = "10.20.0.9";
    public static final String BACKUP_USER = "svc_backup";
    public static final String DEPLOY_USER = "svc_deploy";
    public static final String DEPLOY_ADDRESS = "10.20.0.15";

    private static final List<String> NAMES = List.of(
            "a.lindgren", "b.okafor", "c.moreau", "d.novak", "e.santos", "f.keller", "g.iyer", "h.larsen",
            "i.petrov", "j.abbott", "k.tanaka", "l.rossi", "m.haddad", "n.fischer", "o.byrne", "p.castillo",
            "q.zhang", "r.osei", "s.virtanen", "t.mbeki", "u.bauer", "v.costa", "w.dijkstra", "x.romero",
            "y.sato", "z.kovacs", "a.mendes", "b.schulz", "c.nakamura", "d.oneill", "e.horvat", "f.jansen");

    /** Teams of eight; everybody reads the company folder, a team its own. */
    private static final List<String> TEAMS = List.of("engineering", "sales", "support", "operations");

    public Company {
        people = List.copyOf(people);
    }

    public static Company of(Chance chance) {
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < NAMES.size(); i++) {
            int team = i % TEAMS.size();
            int from = chance.between(6 * 60 + 45, 9 * 60 + 30);
            people.add(new Person(NAMES.get(i), 1001 + i, "10.20." + (1 + team) + "." + (11 + i), "ws-" + (101 + i), from,
                    from + chance.between(8 * 60, 9 * 60 + 30), List.of(TEAMS.get(team), "company", "templates"), i % 8 == 3));
        }
        return new Company(people);
    }

    public Person person(String name) {
        return people.stream().filter(person -> person.name().equals(name)).findFirst().orElseThrow();
    }

    /** Those who may use sudo. */
    public List<Person> admins() {
        return people.stream().filter(Person::admin).toList();
    }

    /** Those at work in that minute of a working day; everybody if nobody is, for there is always someone who stays late. */
    public List<Person> atWork(int minuteOfDay) {
        List<Person> present = people.stream().filter(person -> person.worksAt(minuteOfDay)).toList();
        return present.isEmpty() ? people : present;
    }
}
