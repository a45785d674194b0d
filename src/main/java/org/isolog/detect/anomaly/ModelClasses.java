package org.isolog.detect.anomaly;

import com.google.protobuf.Any;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.oracle.labs.mlrg.olcut.config.protobuf.protos.ListProvenanceProto;
import com.oracle.labs.mlrg.olcut.config.protobuf.protos.MapProvenanceProto;
import com.oracle.labs.mlrg.olcut.config.protobuf.protos.ObjectProvenanceProto;
import com.oracle.labs.mlrg.olcut.config.protobuf.protos.SimpleProvenanceProto;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isolog.core.IsologException;
import org.tribuo.anomaly.protos.AnomalyInfoProto;
import org.tribuo.protos.core.CategoricalIDInfoProto;
import org.tribuo.protos.core.ImmutableFeatureMapProto;
import org.tribuo.protos.core.RealIDInfoProto;

/**
 * Refuses a model file that names a class which no forest needs.
 *
 * <p>Tribuo and OLCUT load the classes that a file names; a file from somewhere else must not choose them.
 */
final class ModelClasses {
    private static final Set<String> ALLOWED = Set.of(
            "org.isolog.detect.anomaly.IsolationForestModel",
            "org.isolog.detect.anomaly.IsolationForestTrainer",
            "org.tribuo.ImmutableFeatureMap",
            "org.tribuo.RealIDInfo",
            "org.tribuo.CategoricalIDInfo",
            "org.tribuo.DataSource",
            "org.tribuo.MutableDataset",
            "org.tribuo.anomaly.AnomalyFactory",
            "org.tribuo.anomaly.ImmutableAnomalyInfo",
            "org.tribuo.anomaly.AnomalyFactory$AnomalyFactoryProvenance",
            "org.tribuo.provenance.DatasetProvenance",
            "org.tribuo.provenance.ModelProvenance",
            "org.tribuo.provenance.SimpleDataSourceProvenance",
            "org.tribuo.provenance.impl.TrainerProvenanceImpl");
    private static final String VALUES = "com.oracle.labs.mlrg.olcut.provenance.primitives.";

    private static final Map<String, Message> KNOWN = Map.of(
            "tribuo.core.ImmutableFeatureMapProto", ImmutableFeatureMapProto.getDefaultInstance(),
            "tribuo.core.RealIDInfoProto", RealIDInfoProto.getDefaultInstance(),
            "tribuo.core.CategoricalIDInfoProto", CategoricalIDInfoProto.getDefaultInstance(),
            "tribuo.anomaly.AnomalyInfoProto", AnomalyInfoProto.getDefaultInstance(),
            "olcut.ListProvenanceProto", ListProvenanceProto.getDefaultInstance(),
            "olcut.MapProvenanceProto", MapProvenanceProto.getDefaultInstance(),
            "olcut.ObjectProvenanceProto", ObjectProvenanceProto.getDefaultInstance(),
            "olcut.SimpleProvenanceProto", SimpleProvenanceProto.getDefaultInstance());

    private ModelClasses() {
    }

    /** @throws IsologException if the message or one within it names another class or is of an unknown kind */
    static void check(Message message) throws InvalidProtocolBufferException {
        if (message instanceof Any any) {
            check(unpacked(any));
            return;
        }
        for (Map.Entry<FieldDescriptor, Object> field : message.getAllFields().entrySet()) {
            List<?> values = field.getValue() instanceof List<?> list ? list : List.of(field.getValue());
            for (Object value : values) {
                if (value instanceof Message inner) {
                    check(inner);
                } else if (field.getKey().getName().endsWith("class_name")) {
                    checkName(value.toString());
                }
            }
        }
    }

    private static Message unpacked(Any any) throws InvalidProtocolBufferException {
        String url = any.getTypeUrl();
        Message kind = KNOWN.get(url.substring(url.lastIndexOf('/') + 1));
        if (kind == null) {
            throw foreign(url);
        }
        return kind.newBuilderForType().mergeFrom(any.getValue()).build();
    }

    /** @throws IsologException if the outermost class of a file is any other than the forest's */
    static void requireForest(String name) {
        if (!IsolationForestModel.class.getName().equals(name)) {
            throw foreign(name);
        }
    }

    private static void checkName(String name) {
        if (!name.isEmpty() && !ALLOWED.contains(name) && !name.startsWith(VALUES)) {
            throw foreign(name);
        }
    }

    private static IsologException foreign(String name) {
        String shown = name.length() > 120 ? name.substring(0, 120) + "…" : name;
        return new IsologException("MODEL-FOREIGN", "The model names " + shown
                + ", which is no part of an isolation forest. It was not made by Isolog and is not opened.");
    }
}
