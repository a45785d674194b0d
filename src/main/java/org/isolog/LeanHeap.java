package org.isolog;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.VMOption;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryNotificationInfo;
import java.lang.management.MemoryPoolMXBean;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.management.NotificationEmitter;

/**
 * Keeps the memory of a process that holds much near what is in use. By itself the collector takes up to a quarter of the machine while a
 * log is read, as that saves it work, and gives nothing back; with these settings it looks after it more often and gives back what it does
 * not need. That costs processor time, so it begins once what outlives collections passes 128 MB: a process that holds less is left alone.
 *
 * <p>All of them may be changed while a program runs, so plain {@code java -jar} is enough. What is set on the command line or not known to
 * this Java stays as it is.
 */
final class LeanHeap {
    private static final long MUCH = 128L << 20;
    private static final String LASTING = "G1 Old Gen";
    private static final Map<String, String> SETTINGS = settings();

    private LeanHeap() {
    }

    /** In this order: the least share that is kept free must stay below the most. */
    private static Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("MinHeapFreeRatio", "15");
        settings.put("MaxHeapFreeRatio", "50");
        settings.put("G1PeriodicGCInterval", "1000");
        return settings;
    }

    static void prepare() {
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            if (pool.getName().equals(LASTING) && pool.isUsageThresholdSupported()
                    && ManagementFactory.getMemoryMXBean() instanceof NotificationEmitter memory) {
                memory.addNotificationListener((passed, pools) -> begin(),
                        passed -> passed.getType().equals(MemoryNotificationInfo.MEMORY_THRESHOLD_EXCEEDED), null);
                pool.setUsageThreshold(MUCH);
            }
        }
    }

    private static void begin() {
        HotSpotDiagnosticMXBean machine = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
        SETTINGS.forEach((name, value) -> set(machine, name, value));
    }

    private static void set(HotSpotDiagnosticMXBean machine, String name, String value) {
        try {
            if (machine.getVMOption(name).isWriteable() && machine.getVMOption(name).getOrigin() == VMOption.Origin.DEFAULT) {
                machine.setVMOption(name, value);
            }
        } catch (IllegalArgumentException otherMachine) {
            System.getLogger(LeanHeap.class.getName()).log(System.Logger.Level.DEBUG, name, otherMachine);
        }
    }
}
