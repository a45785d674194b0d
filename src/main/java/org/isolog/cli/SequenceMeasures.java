package org.isolog.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.isolog.investigation.Evaluation;
import org.isolog.investigation.SequenceEvaluation;

/** What {@code evaluate --sequence} prints. */
final class SequenceMeasures {
    private SequenceMeasures() {
    }

    static String json(SequenceEvaluation sequences) {
        Evaluation measured = sequences.measured();
        ObjectNode json = JsonText.object();
        json.put("roc_auc", measured.rocAuc());
        json.put("average_precision", measured.averagePrecision());
        json.put("precision_at_k", measured.precisionAtK());
        json.put("f1", measured.f1());
        json.put("precision", sequences.alerts() == 0 ? null : (Double) sequences.precision());
        json.put("recall", sequences.recall());
        json.put("threshold", measured.threshold());
        json.put("alerts", sequences.alerts());
        json.put("detector", measured.detector());
        json.put("rows", measured.rows());
        json.put("anomalies", measured.anomalies());
        json.put("training_rows", measured.trainingRows());
        ObjectNode channels = json.putObject("channels");
        for (SequenceEvaluation.Channel channel : sequences.channels()) {
            ObjectNode figures = channels.putObject(channel.name());
            figures.put("roc_auc", channel.rocAuc());
            figures.put("average_precision", channel.averagePrecision());
        }
        return JsonText.pretty(json);
    }
}
