package org.isolog.ingest.formats.device;

import org.isolog.core.Ecs;
import org.isolog.core.Fields;

/** Who wrote a key=value message, told by its first keys, and what that maker means by them. */
enum Dialect {
    FORTINET("Fortinet", DeviceNames.FORTINET) {
        @Override
        void complete(String lead, String message, Fields.Builder fields) {
            super.complete(lead, message, fields);
            outcomeOf(fields.get("status"), fields);
            putAbsent(fields, Ecs.MESSAGE, fields.get("logdesc"));
            putAbsent(fields, Ecs.EVENT_ACTION, fields.get("logdesc"));
        }
    },
    SOPHOS("Sophos", DeviceNames.SOPHOS),
    SONICWALL("SonicWall", DeviceNames.SONICWALL) {
        @Override
        void complete(String lead, String message, Fields.Builder fields) {
            super.complete(lead, message, fields);
            String text = fields.get(Ecs.MESSAGE);
            putAbsent(fields, Ecs.EVENT_ACTION, text == null || text.length() > 100 ? null : text);
        }
    },
    MERAKI("Cisco Meraki", DeviceNames.COMMON) {
        @Override
        void complete(String lead, String message, Fields.Builder fields) {
            super.complete(lead, message, fields);
            Meraki.complete(lead, message, fields);
        }
    },
    OTHER(null, DeviceNames.OTHERS) {
        @Override
        void complete(String lead, String message, Fields.Builder fields) {
            if (fields.get(Ecs.EVENT_ACTION) == null && !lead.isEmpty()) {
                Lead.put(lead, fields);
            }
        }
    };

    private static final int LOOKED_AT = 200;

    private final String vendor;
    private final KeyNames names;

    Dialect(String vendor, KeyNames names) {
        this.vendor = vendor;
        this.names = names;
    }

    static Dialect of(String message, int first) {
        String start = message.substring(first, Math.min(message.length(), first + LOOKED_AT));
        if (start.contains("devname=") || start.contains("devid=") || start.contains("device_id=F")) {
            return FORTINET;
        }
        if (start.startsWith("device=") || start.contains("device_serial_id=") || start.contains(" log_type=\"")) {
            return SOPHOS;
        }
        if (start.startsWith("id=") && start.contains(" sn=") && start.contains(" fw=")) {
            return SONICWALL;
        }
        return Meraki.isOf(message.substring(0, first).strip()) ? MERAKI : OTHER;
    }

    KeyNames names() {
        return names;
    }

    /**
     * Puts what only this maker says, or says in a way of its own.
     *
     * @param lead the words before the first pair
     */
    void complete(String lead, String message, Fields.Builder fields) {
        putAbsent(fields, "observer.vendor", vendor);
    }

    private static void outcomeOf(String status, Fields.Builder fields) {
        if (status != null && Verdicts.of(status) != null) {
            fields.put(Ecs.EVENT_OUTCOME, Verdicts.of(status));
        }
    }

    private static void putAbsent(Fields.Builder fields, String field, String value) {
        if (fields.get(field) == null) {
            fields.put(field, value);
        }
    }
}
