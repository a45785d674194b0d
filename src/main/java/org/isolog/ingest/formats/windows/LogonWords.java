package org.isolog.ingest.formats.windows;

import java.util.Locale;

/** Logon types and the codes of failed logons in words (SECURITY_LOGON_TYPE; MS-ERREF 2.3; RFC 4120, section 7.5.9). */
final class LogonWords {
    private LogonWords() {
    }

    /** As Winlogbeat has them; a number that is not known stays. */
    static String type(String number) {
        return switch (number) {
            case "0" -> "System";
            case "2" -> "Interactive";
            case "3" -> "Network";
            case "4" -> "Batch";
            case "5" -> "Service";
            case "7" -> "Unlock";
            case "8" -> "NetworkCleartext";
            case "9" -> "NewCredentials";
            case "10" -> "RemoteInteractive";
            case "11" -> "CachedInteractive";
            case "12" -> "CachedRemoteInteractive";
            case "13" -> "CachedUnlock";
            default -> number;
        };
    }

    /** Why a logon failed by its NTSTATUS, as in {@code 0xc000006a}; null for success and for codes that are not known. */
    static String reason(String status) {
        return switch (status.toLowerCase(Locale.ROOT)) {
            case "0xc0000064" -> "user name does not exist";
            case "0xc000006a" -> "wrong password";
            case "0xc000006d" -> "wrong user name or password";
            case "0xc000006e" -> "account restriction";
            case "0xc000006f" -> "outside the permitted hours";
            case "0xc0000070" -> "not permitted from this workstation";
            case "0xc0000071" -> "password has expired";
            case "0xc0000072" -> "account is disabled";
            case "0xc00000dc" -> "server in the wrong state";
            case "0xc0000133" -> "clocks differ too much";
            case "0xc000015b" -> "logon type has not been granted";
            case "0xc000018c", "0xc000018d" -> "trust relationship failed";
            case "0xc0000192" -> "Netlogon service was not started";
            case "0xc0000193" -> "account has expired";
            case "0xc0000224" -> "password must be changed first";
            case "0xc0000225" -> "not found";
            case "0xc0000234" -> "account is locked out";
            case "0xc00002ee" -> "unknown failure";
            case "0xc0000413" -> "authentication firewall: not allowed on this machine";
            case "0xc000005e" -> "no logon server available";
            case "0xc000010b" -> "invalid logon type";
            case "0xc0000022" -> "access denied";
            case "0xc0000388" -> "downgrade to NTLM detected";
            default -> null;
        };
    }

    /** Why Kerberos refused a ticket, as in {@code 0x18}; null for success and for codes that are not known. */
    static String kerberosReason(String code) {
        return switch (code.toLowerCase(Locale.ROOT)) {
            case "0x1" -> "client entry expired";
            case "0x2" -> "server entry expired";
            case "0x6" -> "user name does not exist";
            case "0x7" -> "service does not exist";
            case "0x8" -> "several entries for the principal";
            case "0x9" -> "client or server has no key";
            case "0xa" -> "ticket not eligible for postdating";
            case "0xb" -> "start time after end time";
            case "0xc" -> "policy rejects the request";
            case "0xd" -> "option cannot be granted";
            case "0xe" -> "encryption type not supported";
            case "0xf" -> "checksum type not supported";
            case "0x10" -> "pre-authentication type not supported";
            case "0x12" -> "account is disabled, expired or locked out";
            case "0x13" -> "service has been revoked";
            case "0x14" -> "ticket has been revoked";
            case "0x15" -> "client not yet valid";
            case "0x17" -> "password has expired";
            case "0x18" -> "wrong password";
            case "0x19" -> "pre-authentication required";
            case "0x1b" -> "user-to-user authentication required";
            case "0x1d" -> "service not available";
            case "0x1f" -> "integrity check failed";
            case "0x20" -> "ticket has expired";
            case "0x21" -> "ticket not yet valid";
            case "0x22" -> "request is a replay";
            case "0x23" -> "ticket is not for this service";
            case "0x24" -> "ticket and authenticator do not match";
            case "0x25" -> "clocks differ too much";
            case "0x26" -> "wrong network address";
            case "0x29" -> "message was changed on the way";
            case "0x3c" -> "generic error";
            default -> null;
        };
    }
}
