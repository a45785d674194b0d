package org.isolog.ingest.formats.windows;

import org.isolog.core.Ecs;
import org.isolog.core.Fields;

import java.util.Locale;

/** Brings the values of Windows events into the form their fields want: decimal numbers, plain addresses, users without their domain. */
final class DataValues {
    void put(DataTarget target, String name, String value, Fields.Builder fields) {
        switch (target.form()) {
            case TEXT -> putFirst(target.field(), name, value, fields);
            case NUMBER -> putNumber(target, name, value, fields);
            case ADDRESS -> putAddress(target, name, value, fields);
            case ACCOUNT -> putAccount(target, name, value, fields);
            case SID -> putSid(target, name, value, fields);
            case PATH -> putPath(target, name, value, fields);
            case HASHES -> Hashes.put(target, value, fields);
            case TRANSPORT -> putFirst(target.field(), name, NetworkWords.transport(value), fields);
            case DIRECTION -> putFirst(target.field(), name, NetworkWords.direction(value), fields);
            case LOGON_TYPE -> {
                fields.put(WindowsEvent.DATA_PREFIX + name, value);
                fields.put(target.field(), LogonWords.type(value));
            }
        }
    }

    /** A field that already has another value keeps it; this one then keeps its own name. */
    private static void putFirst(String field, String name, String value, Fields.Builder fields) {
        String there = fields.get(field);
        if (there == null) {
            fields.put(field, value);
        } else if (!there.equals(value)) {
            fields.put(WindowsEvent.DATA_PREFIX + name, value);
        }
    }

    /** Process 0 and port 0 stand for none. */
    private static void putNumber(DataTarget target, String name, String value, Fields.Builder fields) {
        String decimal = decimal(value);
        if (!decimal.equals("0")) {
            putFirst(target.field(), name, decimal, fields);
        }
    }

    /** Hexadecimal numbers as decimal ones; everything else as it is. */
    static String decimal(String value) {
        boolean hex = value.length() > 2 && value.length() <= 18 && (value.startsWith("0x") || value.startsWith("0X"));
        try {
            return hex ? Long.toUnsignedString(Long.parseUnsignedLong(value, 2, value.length(), 16)) : value;
        } catch (NumberFormatException noNumber) {
            return value;
        }
    }

    private static void putAddress(DataTarget target, String name, String value, Fields.Builder fields) {
        WrittenAddress address = WrittenAddress.of(value);
        if (address.ip() == null) {
            boolean host = !value.equalsIgnoreCase("LOCAL") && value.length() <= 253 && value.indexOf(' ') < 0;
            putFirst(host ? target.group() + ".domain" : WindowsEvent.DATA_PREFIX + name, name, value, fields);
            return;
        }
        putFirst(target.field(), name, address.ip(), fields);
        if (address.port() != null && fields.get(target.group() + ".port") == null) {
            fields.put(target.group() + ".port", address.port());
        }
    }

    /** {@code DOMAIN\name}, or {@code name@DOMAIN} where the domain is known to be that one. */
    private static void putAccount(DataTarget target, String name, String value, Fields.Builder fields) {
        String domainField = target.group() + ".domain";
        int slash = value.indexOf('\\');
        if (value.regionMatches(true, 0, "CN=", 0, 3)) {
            fields.put(WindowsEvent.DATA_PREFIX + name, value);
            putFirst(target.field(), name, commonName(value), fields);
        } else if (slash > 0 && slash < value.length() - 1 && value.indexOf('\\', slash + 1) < 0) {
            if (fields.get(domainField) == null) {
                fields.put(domainField, value.substring(0, slash));
            }
            putFirst(target.field(), name, value.substring(slash + 1), fields);
        } else {
            putFirst(target.field(), name, value, fields);
        }
    }

    /** The first name of a distinguished one (RFC 4514), in which a comma of the name itself has a backslash before it. */
    private static String commonName(String distinguished) {
        StringBuilder common = new StringBuilder();
        for (int i = 3; i < distinguished.length() && distinguished.charAt(i) != ','; i++) {
            if (distinguished.charAt(i) == '\\' && i + 1 < distinguished.length()) {
                i++;
            }
            common.append(distinguished.charAt(i));
        }
        return common.toString();
    }

    /** Some tools write a SID as {@code %{S-1-5-18}}. */
    private static void putSid(DataTarget target, String name, String value, Fields.Builder fields) {
        String sid = value.startsWith("%{") && value.endsWith("}") ? value.substring(2, value.length() - 1) : value;
        putFirst(target.field(), name, sid, fields);
    }

    private static void putPath(DataTarget target, String name, String value, Fields.Builder fields) {
        putFirst(target.field(), name, value, fields);
        String file = value.substring(Math.max(value.lastIndexOf('\\'), value.lastIndexOf('/')) + 1);
        String nameField = target.group() + ".name";
        if (fields.get(nameField) == null) {
            fields.put(nameField, file);
        }
    }

    /** The user of an event, written as {@code DOMAIN\name} or {@code name}. */
    static void putUser(String account, Fields.Builder fields) {
        int slash = account.indexOf('\\');
        fields.put("user.domain", slash > 0 ? account.substring(0, slash) : null);
        fields.put(Ecs.USER_NAME, account.substring(slash + 1));
    }

    /** The part of {@code name@DOMAIN} before the sign, where the domain is the one that is also given by itself. */
    static String withoutRealm(String name, String domain) {
        int at = name == null ? -1 : name.indexOf('@');
        return at > 0 && domain != null && name.substring(at + 1).toLowerCase(Locale.ROOT).equals(domain.toLowerCase(Locale.ROOT))
                ? name.substring(0, at) : name;
    }
}
