package org.isolog;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.VMOption;
import com.sun.management.VMOption.Origin;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryNotificationInfo;
import java.lang.management.MemoryPoolMXBean;
import javax.management.Notification;
import javax.management.NotificationEmitter;

/**
 * Keeps the memory of a process that holds much near what is in use. By itself the collector (G1) lets garbage lie until half of a heap is
 * full that grows with the work, up to a quarter of the machine. Here it marks what is in use as soon as what outlives its small
 * collections passes 400 MB, and again whenever that has grown by two fifths since the last time; then it gives back what it does not need.
 * A process that holds less is left alone, and one that rests costs nothing.
 *
 * <p>All settings may be changed while a program runs, so plain {@code java -jar} is enough. What is set on the command line or not known to
 * this Java stays as it is.
 */
final class LeanHeap {
    private static final long MUCH = 400L << 20;
    private static final double GROWN = 1.4;
    private static final String LASTING = "G1 Old Gen";
    private static final String MARKING = "G1 Concurrent GC";
    /** Milliseconds without a collection after which marking begins; 0 for never. */
    private static final String INTERVAL = "G1PeriodicGCInterval";
    private static final String SOON = "50";
    private static final String NEVER = "0";

    private final HotSpotDiagnosticMXBean machine = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
    private final MemoryPoolMXBean lasting;

    private LeanHeap(MemoryPoolMXBean lasting) {
        this.lasting = lasting;
    }

    static void prepare() {
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            if (pool.getName().equals(LASTING) && pool.isUsageThresholdSupported()) {
                new LeanHeap(pool).watch();
            }
        }
    }

    private void watch() {
        if (ManagementFactory.getMemoryMXBean() instanceof NotificationEmitter memory) {
            memory.addNotificationListener(this::passed, null, null);
        }
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            if (collector.getName().equals(MARKING) && collector instanceof NotificationEmitter marking) {
                marking.addNotificationListener(this::marked, null, null);
            }
        }
        lasting.setUsageThreshold(MUCH);
    }

    private void passed(Notification told, Object of) {
        if (told.getType().equals(MemoryNotificationInfo.MEMORY_THRESHOLD_EXCEEDED)) {
            // The least share that is kept free must stay below the most: in this order.
            set("MinHeapFreeRatio", "10");
            set("MaxHeapFreeRatio", "40");
            set(INTERVAL, SOON);
        }
    }

    private void marked(Notification told, Object of) {
        set(INTERVAL, NEVER);
        lasting.setUsageThreshold(Math.max(MUCH, (long) (GROWN * lasting.getUsage().getUsed())));
    }

    private void set(String name, String value) {
        try {
            VMOption option = machine.getVMOption(name);
            if (option.isWriteable() && (option.getOrigin() == Origin.DEFAULT || option.getOrigin() == Origin.MANAGEMENT)) {
                machine.setVMOption(name, value);
            }
        } catch (IllegalArgumentException otherMachine) {
            System.getLogger(LeanHeap.class.getName()).log(System.Logger.Level.DEBUG, name, otherMachine);
        }
    }
}
