package org.isolog.ingest.formats.windows;

/**
 * The short names of Hayabusa's timelines and the names they stand for (its {@code default_profile_name} and abbreviation lists), as
 * far as they are one to one.
 */
final class Hayabusa {
    private Hayabusa() {
    }

    /** {@code TgtUser: alice ¦ SrcIP: 10.0.0.5}, as its CSV has it. */
    static void read(String details, WindowsEvent event) {
        for (String detail : details.split("\u00a6")) {
            int colon = detail.indexOf(": ");
            if (colon > 0) {
                event.data(name(detail.substring(0, colon).strip()), detail.substring(colon + 2));
            }
        }
    }

    /** The name of the data; a short name that is not known stays. */
    static String name(String abbreviation) {
        return switch (abbreviation) {
            case "TgtUser" -> "TargetUserName";
            case "TgtDom" -> "TargetDomainName";
            case "TgtSID" -> "TargetUserSid";
            case "SrcUser" -> "SubjectUserName";
            case "SrcDom" -> "SubjectDomainName";
            case "SrcIP" -> "IpAddress";
            case "SrcPort" -> "IpPort";
            case "SrcComp" -> "WorkstationName";
            case "TgtIP" -> "DestinationIp";
            case "TgtPort" -> "DestinationPort";
            case "Proto" -> "Protocol";
            case "LID" -> "TargetLogonId";
            case "Cmdline" -> "CommandLine";
            case "Proc" -> "Image";
            case "PID" -> "ProcessId";
            case "PGUID" -> "ProcessGuid";
            case "ParentCmdline" -> "ParentCommandLine";
            case "ParentProc" -> "ParentImage";
            case "ParentPID" -> "ParentProcessId";
            case "ParentPGUID" -> "ParentProcessGuid";
            case "SrcProc" -> "SourceImage";
            case "TgtProc" -> "TargetImage";
            case "SrcPID" -> "SourceProcessId";
            case "TgtPID" -> "TargetProcessId";
            case "Svc" -> "ServiceName";
            case "ScriptBlock" -> "ScriptBlockText";
            case "TgtFile" -> "TargetFilename";
            case "TgtObj" -> "TargetObject";
            case "Query" -> "QueryName";
            case "Result" -> "QueryResults";
            default -> abbreviation;
        };
    }

    /** The channel of its short name; any other name stays. */
    static String channel(String abbreviation) {
        return switch (abbreviation) {
            case "Sec" -> "Security";
            case "Sys" -> "System";
            case "App" -> "Application";
            case "Sysmon" -> "Microsoft-Windows-Sysmon/Operational";
            case "PwSh" -> "Microsoft-Windows-PowerShell/Operational";
            case "PwShClassic" -> "Windows PowerShell";
            case "Defender" -> "Microsoft-Windows-Windows Defender/Operational";
            case "BitsCli" -> "Microsoft-Windows-Bits-Client/Operational";
            case "Firewall" -> "Microsoft-Windows-Windows Firewall With Advanced Security/Firewall";
            case "TaskSch" -> "Microsoft-Windows-TaskScheduler/Operational";
            case "WMI" -> "Microsoft-Windows-WMI-Activity/Operational";
            case "RDP-Client" -> "Microsoft-Windows-TerminalServices-RDPClient/Operational";
            case "TermSvcs-LSM", "LSM" -> "Microsoft-Windows-TerminalServices-LocalSessionManager/Operational";
            default -> abbreviation;
        };
    }
}
