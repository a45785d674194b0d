package org.isolog.features.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.isolog.core.Channel;
import org.isolog.core.Event;
import org.isolog.core.Reason;
import org.isolog.features.columns.EventColumns;
import org.isolog.features.platform.ActTable;
import org.isolog.features.platform.Derived;
import org.isolog.testkit.MadeEvents;
import org.junit.jupiter.api.Test;

final class PlatformEvidenceTest {
    private static final float NEAR = 0.001f;
    private final List<Event> events = new ArrayList<>();

    private void logon(int times, String user, String type) {
        for (int i = 0; i < times; i++) {
            add("event.action", "logged-in", "user.name", user, "winlog.logon.type", type);
        }
    }

    private void command(String program, String command) {
        add("event.action", "process-created", "process.executable", program, "process.command_line", command);
    }

    private void add(String... fields) {
        String[] all = new String[fields.length + 2];
        System.arraycopy(fields, 0, all, 0, fields.length);
        all[fields.length] = "winlog.channel";
        all[fields.length + 1] = "Security";
        events.add(MadeEvents.at(events.size() + 1L, events.size(), all));
    }

    private ColumnPool pool() {
        return new ColumnPool(MadeEvents.columns(events));
    }

    private int[] rows() {
        return IntStream.range(0, events.size()).toArray();
    }

    private static double bits(double share) {
        return -Math.log(share) / Math.log(2);
    }

    private Reason reason(Feature feature, int row) {
        return feature.reason(events.get(row), row);
    }

    @Test
    void aHabitIsJudgedByTheUserAndBehindItByPeersAndAll() {
        logon(90, "ann", "Network");
        logon(9, "bob", "Interactive");
        logon(1, "ann", "Interactive");
        logon(1, "WS1$", "Network");
        ColumnPool pool = pool();
        NestedHabit habit = NestedHabit.learn(pool, new NestedHabit.Spec(Channel.PLATFORM, "winlog.logon.type", "user.name", Derived.USER_KIND, "*"), rows());
        Feature feature = habit.bind(pool);

        double all = 11 / 102.0;
        double people = (10 + 5 * all) / (100 + 5);
        assertThat(feature.value(99)).as("ann").isCloseTo((float) bits((1 + 5 * people) / (91 + 5)), within(NEAR));
        double bob = (9 + 5 * people) / (9 + 5);
        assertThat(feature.value(90)).as("bob").isCloseTo((float) bits(bob), within(NEAR));
        assertThat(feature.value(0)).isZero();
        assertThat(reason(feature, 99)).isEqualTo(new Reason.RarePair("winlog.logon.type", "Interactive", "user.name", "ann", 0, 91));
        assertThat(reason(feature, 100)).as("no history of its own, none of machines")
                .isEqualTo(new Reason.RareValue("winlog.logon.type", "Network", 91, 101));
        assertThat(habit.channel()).isEqualTo(Channel.PLATFORM);
        assertThat(habit.name()).isEqualTo("habit:winlog.logon.type|user.name>@user.kind>*");
    }

    @Test
    void onlyAHighNumberIsSuspicious() {
        for (int i = 0; i < 20; i++) {
            command("C:\\a.exe", "a.exe 123");
        }
        command("C:\\a.exe", "a.exe " + "x".repeat(500));
        command("C:\\b.exe", "b");
        ColumnPool pool = pool();
        HighNumber high = HighNumber.learn(pool, Derived.STARTED, Derived.COMMAND_LENGTH, rows());
        Feature feature = high.bind(pool);

        assertThat(feature.value(20)).isCloseTo((float) bits((1 + 5 * (2 / 23.0)) / (21 + 5)), within(NEAR));
        assertThat(feature.value(0)).isCloseTo((float) bits((21 + 5 * (22 / 23.0)) / (21 + 5)), within(NEAR));
        assertThat(feature.value(21)).as("the lowest").isZero();
        assertThat(reason(feature, 20)).isEqualTo(new Reason.HighNumber(Derived.COMMAND_LENGTH, 506, Derived.STARTED, "a.exe", 1, 21));
        assertThat(reason(feature, 21)).isEqualTo(new Reason.HighNumber(Derived.COMMAND_LENGTH, 1, null, null, 22, 22));
    }

    @Test
    void aKnownActIsRareByWhatIsKnownUntilTheLogHasHoursOfItsOwn() {
        for (int i = 0; i < 999; i++) {
            logon(1, "ann", "Network");
        }
        add("event.action", "audit-log-cleared", "user.name", "ann");
        ColumnPool pool = pool();
        KnownAct acts = KnownAct.learn(pool, Derived.ACT, ActTable.load(), rows());
        Feature feature = acts.bind(pool);

        assertThat(feature.value(0)).isZero();
        assertThat(feature.value(999)).as("one hour, a thousand events").isCloseTo((float) bits((1 + 1) / 4097.0 / 1000), within(NEAR));
        assertThat(reason(feature, 999)).isEqualTo(new Reason.KnownAct("an event log was cleared", "T1070.001", 1, 1));
        assertThat(reason(feature, 0)).isEqualTo(new Reason.Missing(Derived.ACT));
        assertThat(KnownAct.learn(pool, Derived.SCRIPT_ACT, ActTable.load(), rows())).isNull();

        KnownAct daily = new KnownAct(acts.column(), 40_960, 40_960_000, List.of(new KnownAct.Known(acts.acts().getFirst().act(), 12, 1_706, 17_060)));
        assertThat(daily.bind(pool).value(999)).as("each day, ten times").isCloseTo((float) bits(1_707 / 45_056.0 * 10 / 1000), within(NEAR));
    }

    @Test
    void aFieldOfTheLogNamedLikeADerivedOneIsNotLookedAt() {
        for (int i = 0; i < 30; i++) {
            events.add(MadeEvents.at(i + 1L, i, "@act", i % 3 == 0 ? "an event log was cleared" : "x", "kind", "k" + i % 4));
        }
        assertThat(pool().column(Derived.ACT)).isNull();
        assertThat(new EvidencePlan(pool()).categories()).containsExactly("kind");
    }

    @Test
    void writtenAndReadItFindsTheSame() throws IOException {
        logon(40, "ann", "Network");
        logon(2, "bob", "Interactive");
        command("C:\\Windows\\System32\\reg.exe", "reg save hklm\\sam x");
        command("C:\\Windows\\System32\\cmd.exe", "cmd /c dir");
        EventColumns columns = MadeEvents.columns(events);
        EvidenceModel model = EvidenceModel.learn(columns, rows()).model();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        model.write(new DataOutputStream(bytes));
        EvidenceModel read = EvidenceModel.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));

        EvidenceFeatures expected = model.bind(columns);
        EvidenceFeatures found = read.bind(columns);
        assertThat(found.names()).isEqualTo(expected.names()).contains("known:@command.act", "habit:@process.started|*",
                "habit:winlog.logon.type|user.name>@user.kind>*", "high:@command.length|@process.started");
        float[][] wanted = values(expected);
        float[][] values = values(found);
        for (int column = 0; column < wanted.length; column++) {
            assertThat(values[column]).as(expected.names().get(column)).isEqualTo(wanted[column]);
        }
    }

    private float[][] values(EvidenceFeatures features) {
        float[][] values = new float[features.names().size()][events.size()];
        features.fill(rows(), 0, events.size(), values);
        return values;
    }
}
