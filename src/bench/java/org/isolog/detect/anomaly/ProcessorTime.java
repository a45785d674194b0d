package org.isolog.detect.anomaly;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * Processor time of an operation beside its wall time, that of the Java process (with compiler and collector) and what another
 * process said it used: what is left comparable on a machine that others use too.
 */
public final class ProcessorTime implements InternalProfiler {
    static final String LABEL = "processor";

    private static final LongAdder OTHERS = new LongAdder();

    private static final OperatingSystemMXBean SYSTEM = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static volatile long before;

    /** Counts nanoseconds of the processor that another process used for the operation at hand. */
    static void addOther(long nanos) {
        OTHERS.add(nanos);
    }

    /** Counts from now on: to be called at the end of a set-up, which JMH makes part of the first iteration. */
    static void restart() {
        before = nanos();
    }

    @Override
    public String getDescription() {
        return "Processor time of an operation";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        restart();
    }

    @Override
    public Collection<? extends Result<?>> afterIteration(BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        double millis = (nanos() - before) / 1e6 / result.getMetadata().getAllOps();
        return List.of(new ScalarResult(LABEL, millis, "ms/op", AggregationPolicy.AVG));
    }

    private static long nanos() {
        return SYSTEM.getProcessCpuTime() + OTHERS.sum();
    }
}
