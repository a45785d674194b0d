package org.isolog.detect.anomaly;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/** scikit-learn in a process of its own, which has read the rows and waits to score them on one thread: {@code score_forest.py}. */
final class SklearnProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader answers;
    private final PrintWriter requests;
    private final String version;

    /**
     * What a pass took by the other process's own clocks.
     *
     * @param wall      nanoseconds
     * @param processor nanoseconds of the processor
     */
    record Pass(long wall, long processor) {
    }

    /** Starts it; returns once it is ready. It writes its scores to {@code scores} after the first pass. */
    SklearnProcess(String python, Path rows, Path scores) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(python, "src/bench/score_forest.py", rows.toString(),
                Integer.toString(SpeedRows.COLUMNS), Integer.toString(SpeedRows.TRAINING), scores.toString());
        for (String library : new String[] {"OMP", "OPENBLAS", "MKL"}) {
            builder.environment().put(library + "_NUM_THREADS", "1");
        }
        this.process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        this.answers = process.inputReader();
        this.requests = new PrintWriter(process.outputWriter(), true);
        this.version = answer();
    }

    /** What it said when it was ready. */
    String version() {
        return version;
    }

    /** Scores all rows. */
    Pass score() throws IOException {
        requests.println("score");
        String[] nanos = answer().split(" ");
        return new Pass(Long.parseLong(nanos[0]), Long.parseLong(nanos[1]));
    }

    private String answer() throws IOException {
        String line = answers.readLine();
        if (line == null) {
            throw new IOException("scikit-learn ended without an answer");
        }
        return line;
    }

    /** The scores that it wrote, higher is more anomalous. */
    static double[] scores(Path file) throws IOException {
        double[] scores = new double[(int) (Files.size(file) / Double.BYTES)];
        ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN).asDoubleBuffer().get(scores);
        return scores;
    }

    @Override
    public void close() {
        requests.close();
        process.destroy();
    }
}
