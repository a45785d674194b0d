package org.isolog.features.platform;

/** Addresses and ports in classes (RFC 6890; IANA service names). */
final class Network {
    private static final int FIRST_DYNAMIC = 49_152;
    private static final int FIRST_REGISTERED = 1_024;

    private Network() {
    }

    /** Where an address is, seen from the network it was logged in; it must be an address. */
    static String scope(String address) {
        if (address.startsWith("127.") || address.equals("::1")) {
            return "this machine";
        }
        if (address.startsWith("10.") || address.startsWith("192.168.") || isPrivateB(address) || startsWith(address, "fc") || startsWith(address, "fd")) {
            return "internal";
        }
        if (address.startsWith("169.254.") || startsWith(address, "fe8")) {
            return "link-local";
        }
        if (startsWith(address, "ff") || address.startsWith("224.") || address.startsWith("239.") || address.startsWith("255.")) {
            return "multicast";
        }
        return address.equals("0.0.0.0") || address.equals("::") ? "none" : "external";
    }

    /** 172.16.0.0/12. */
    private static boolean isPrivateB(String address) {
        if (!address.startsWith("172.") || address.length() < 7 || address.charAt(6) != '.') {
            return false;
        }
        int second = (address.charAt(4) - '0') * 10 + address.charAt(5) - '0';
        return second >= 16 && second <= 31;
    }

    private static boolean startsWith(String address, String prefix) {
        return address.indexOf(':') >= 0 && address.regionMatches(true, 0, prefix, 0, prefix.length());
    }

    /** What a port is for; null if it is no port. */
    static String portKind(String port) {
        return switch (port) {
            case "80", "443", "8080", "8443" -> "web";
            case "53", "5353", "5355", "137" -> "names";
            case "25", "110", "143", "465", "587", "993", "995" -> "mail";
            case "135", "593" -> "remote procedure call";
            case "139", "445", "2049" -> "file sharing";
            case "88", "389", "464", "636", "3268", "3269" -> "directory";
            case "22", "23", "3389", "5900", "5985", "5986" -> "remote control";
            case "1433", "1521", "3306", "5432", "6379", "27017" -> "database";
            default -> range(port);
        };
    }

    private static String range(String port) {
        if (port.isEmpty() || port.length() > 5 || !port.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return null;
        }
        int number = Integer.parseInt(port);
        return number >= FIRST_DYNAMIC ? "dynamic" : number >= FIRST_REGISTERED ? "registered" : "other service";
    }
}
