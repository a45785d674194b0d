package org.isolog;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.VMOption;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryNotificationInfo;
import java.lang.management.MemoryPoolMXBean;
import java.util.List;
import javax.management.NotificationEmitter;

/**
 * Keeps the memory of a process that holds much near what is in use. By itself the collector takes up to a quarter of the machine while a
 * log is read, as that saves it work, and gives nothing back. Looking after it more often costs processor time, so it begins once there is
 * something to gain: when what outlives collections passes {@value #MUCH} bytes.
 *
 * <p>All settings may be changed while a program runs, so plain {@code java -jar} is enough. What is set on the command line or not known to
 * this Java stays as it is.
 */
final class LeanHeap {
    private static final long MUCH = 400L << 20;
    private static final String LASTING = "G1 Old Gen";
    /** In this order: the least share must stay below the most. */
    private static final List<Setting> SETTINGS = List.of(new Setting("MinHeapFreeRatio", "10"), new Setting("MaxHeapFreeRatio", "30"),
            new Setting("G1PeriodicGCInterval", "1000"));

    private record Setting(String name, String value) {
    }

    private LeanHeap() {
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
        SETTINGS.forEach(setting -> set(machine, setting.name, setting.value));
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
