package org.isolog.ingest.formats.windows;

/**
 * Where a value goes.
 *
 * @param field  name of the field
 * @param group  the field without its last part: {@code process.parent} of {@code process.parent.pid}
 * @param form   what has to be done to the value
 */
record DataTarget(String field, String group, Form form) {

    /** What a kind of field wants of its values. */
    enum Form { TEXT, NUMBER, ADDRESS, ACCOUNT, SID, PATH, HASHES, TRANSPORT, DIRECTION, LOGON_TYPE }

    static DataTarget of(String field) {
        int point = field.lastIndexOf('.');
        String group = point < 0 ? "" : field.substring(0, point);
        return new DataTarget(field, group, form(field, group, field.substring(point + 1)));
    }

    private static Form form(String field, String group, String last) {
        return switch (last) {
            case "pid", "port" -> Form.NUMBER;
            case "ip" -> Form.ADDRESS;
            case "executable", "path" -> group.equals("registry") ? Form.TEXT : Form.PATH;
            case "hash" -> Form.HASHES;
            case "transport" -> Form.TRANSPORT;
            case "direction" -> Form.DIRECTION;
            case "type" -> field.equals("winlog.logon.type") ? Form.LOGON_TYPE : Form.TEXT;
            case "name" -> group.startsWith("user") || group.endsWith(".user") ? Form.ACCOUNT : Form.TEXT;
            case "id" -> group.startsWith("user") || group.equals("group") ? Form.SID : Form.TEXT;
            default -> Form.TEXT;
        };
    }
}
