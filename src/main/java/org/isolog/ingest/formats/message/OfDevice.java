package org.isolog.ingest.formats.message;

import org.isolog.core.Fields;
import org.isolog.ingest.formats.device.DeviceMessage;

import java.util.Set;

/** A device's kind of message among the bodies; devices know nothing of bodies, so that their room can be read alone. */
record OfDevice(DeviceMessage device) implements MessageBody {
    @Override
    public Set<String> programs() {
        return device.programs();
    }

    @Override
    public boolean describe(String program, String message, Fields.Builder fields) {
        return device.describe(program, message, fields);
    }
}
