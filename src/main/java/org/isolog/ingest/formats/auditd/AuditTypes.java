package org.isolog.ingest.formats.auditd;

import java.util.Map;
import java.util.Set;

/** Names of record types and system calls that stand as numbers in the log (linux/audit.h, libaudit's tables). */
final class AuditTypes {
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("1100", "USER_AUTH"), Map.entry("1101", "USER_ACCT"), Map.entry("1103", "CRED_ACQ"), Map.entry("1104", "CRED_DISP"),
            Map.entry("1105", "USER_START"), Map.entry("1106", "USER_END"), Map.entry("1110", "CRED_REFR"), Map.entry("1112", "USER_LOGIN"),
            Map.entry("1113", "USER_LOGOUT"), Map.entry("1123", "USER_CMD"), Map.entry("1130", "SERVICE_START"),
            Map.entry("1131", "SERVICE_STOP"), Map.entry("1006", "LOGIN"), Map.entry("1300", "SYSCALL"), Map.entry("1302", "PATH"),
            Map.entry("1305", "CONFIG_CHANGE"), Map.entry("1306", "SOCKADDR"), Map.entry("1307", "CWD"), Map.entry("1309", "EXECVE"),
            Map.entry("1320", "EOE"), Map.entry("1325", "NETFILTER_CFG"), Map.entry("1326", "SECCOMP"), Map.entry("1327", "PROCTITLE"),
            Map.entry("1400", "AVC"), Map.entry("1701", "ANOM_ABEND"));
    /** Of x86-64; the calls that matter in an investigation. */
    private static final Map<String, String> CALLS = Map.ofEntries(
            Map.entry("0", "read"), Map.entry("1", "write"), Map.entry("2", "open"), Map.entry("41", "socket"), Map.entry("42", "connect"),
            Map.entry("43", "accept"), Map.entry("49", "bind"), Map.entry("50", "listen"), Map.entry("56", "clone"), Map.entry("57", "fork"),
            Map.entry("58", "vfork"), Map.entry("59", "execve"), Map.entry("62", "kill"), Map.entry("76", "truncate"),
            Map.entry("82", "rename"), Map.entry("83", "mkdir"), Map.entry("84", "rmdir"), Map.entry("85", "creat"), Map.entry("86", "link"),
            Map.entry("87", "unlink"), Map.entry("88", "symlink"), Map.entry("90", "chmod"), Map.entry("91", "fchmod"),
            Map.entry("92", "chown"), Map.entry("93", "fchown"), Map.entry("101", "ptrace"), Map.entry("105", "setuid"),
            Map.entry("106", "setgid"), Map.entry("165", "mount"), Map.entry("166", "umount2"), Map.entry("175", "init_module"),
            Map.entry("176", "delete_module"), Map.entry("188", "setxattr"), Map.entry("257", "openat"), Map.entry("258", "mkdirat"),
            Map.entry("260", "fchownat"), Map.entry("263", "unlinkat"), Map.entry("264", "renameat"), Map.entry("268", "fchmodat"),
            Map.entry("288", "accept4"), Map.entry("313", "finit_module"), Map.entry("316", "renameat2"), Map.entry("319", "memfd_create"),
            Map.entry("321", "bpf"), Map.entry("322", "execveat"), Map.entry("437", "openat2"));
    private static final Set<String> KERNEL = Set.of("SYSCALL", "PATH", "CWD", "EXECVE", "PROCTITLE", "SOCKADDR", "AVC", "SELINUX_ERR",
            "BPRM_FCAPS", "CAPSET", "MMAP", "OBJ_PID", "FD_PAIR", "IPC", "MQ_OPEN", "NETFILTER_CFG", "CONFIG_CHANGE", "KERN_MODULE", "SECCOMP",
            "LOGIN", "INTEGRITY_DATA", "BPF", "FANOTIFY", "OPENAT2", "TIME_INJOFFSET", "TIME_ADJNTPVAL", "URINGOP", "MAC_POLICY_LOAD");

    private AuditTypes() {
    }

    static String name(String written) {
        return TYPES.getOrDefault(written, written);
    }

    /** Name of a system call by its number, or the name that auditd wrote itself; null where the architecture or the call is not known here. */
    static String call(String architecture, String number) {
        if (number == null || number.isEmpty() || !Character.isDigit(number.charAt(0))) {
            return number;
        }
        boolean execve = "c00000b7".equals(architecture) && "221".equals(number) || "40000003".equals(architecture) && "11".equals(number);
        return "c000003e".equals(architecture) ? CALLS.get(number) : execve ? "execve" : null;
    }

    /** Whether more records of the same event may follow; what programs write stands alone. */
    static boolean isPartOfMore(String type) {
        return KERNEL.contains(type) || type.startsWith("UNKNOWN[13");
    }
}
